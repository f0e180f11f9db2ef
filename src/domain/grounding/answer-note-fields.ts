import type { ChapterRef, Note, Piece } from '../notes/note.ts';
import { buildPassages } from '../retrieval/build-passages.ts';
import type { Library } from '../retrieval/library.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Asked } from './asked.ts';
import type { Draft, Part } from './draft.ts';
import { isPerson, personAsked } from './person-asked.ts';
import type { Intent } from './question-intent.ts';

interface FieldPiece extends Piece {
  readonly chapter?: ChapterRef | null;
  readonly points?: number | null;
}

/** Which field of a note answers which intent. */
const fields: Partial<Record<Intent, (note: Note) => readonly FieldPiece[]>> = {
  'reading-time': (note) => note.readingTimes,
  readers: (note) => note.readingTimes,
  rating: (note) => note.ratings.filter((rating) => rating.points !== null),
  difficulty: (note) => note.difficulties,
  impressions: (note) => note.impressions,
  'before-reading': (note) => note.beforeReading,
  insights: (note) => note.insights,
  'open-questions': (note) => note.openQuestions.flatMap((question) => [question, ...question.children]),
};

/** Intents that need a chapter, a person or the book to be about a note's field: `디플로이먼트 어려워요` is about the subject. */
const personal =
  /누구|누가|사람|님|who|whose|anyone|anybody|everyone|book|chapter|책|장\b|장[은을이에의 ]|\d+\s?장|다들|우리|모두|멤버|스터디/iu;

/**
 * Facts of the notes' own fields: how long somebody read, what was hard, how well it was understood. Null when the question is
 * not about such a field; `none-written` when it is and no note has filled it in for that chapter or author.
 */
export function answerNoteFields(
  library: Library,
  asked: Asked,
  unknownWords: readonly string[],
): Draft | 'none-written' | null {
  const pieces = fields[asked.intent];
  if (pieces === undefined || (asked.concepts.length > 0 && !personal.test(asked.question))) return null;
  const chapter = chapterIn(asked.question);
  const notes = library.notes.filter((note) => !note.private && coversChapter(note, chapter));
  const authors = library.notes.flatMap((note) => (note.private || note.author === null ? [] : [note.author.name]));
  const person = personAsked(asked.question, unknownWords, authors);
  const asking = notes.filter(({ author }) => person === null || (author !== null && isPerson(author.name, person)));
  const isExtreme = extremeOf(asked, asking.flatMap(pieces));
  const parts = asking.flatMap((note) => {
    const passages = passagesOf(library, note);
    return pieces(note)
      .filter(isExtreme)
      .filter(
        (piece) =>
          chapter === null || piece.chapter === undefined || piece.chapter === null || piece.chapter.number === chapter,
      )
      .flatMap((piece) => partAt(passages, piece, note.author?.name ?? null));
  });
  if (parts.length === 0) return 'none-written';
  return { lead: parts.slice(0, 4), more: parts.slice(4) };
}

const lowest = /(?:제일|가장|최저).{0,6}(?:낮|낮은|나쁜|적은)|최저|lowest|worst/iu;
const highest = /(?:제일|가장|최고).{0,6}(?:높|좋은|많은)|최고|highest|best/iu;

/** Which of what was rated is asked for: the lowest or highest only, where a question says so. */
function extremeOf({ intent, question }: Asked, pieces: readonly FieldPiece[]): (piece: FieldPiece) => boolean {
  const points = pieces.flatMap((piece) => piece.points ?? []);
  const wanted = lowest.test(question) ? Math.min(...points) : highest.test(question) ? Math.max(...points) : null;
  return (piece) => intent !== 'rating' || wanted === null || piece.points === wanted;
}

/** The chapter's number that a question names: `9장`, `chapter 9`, `ch.9`. */
function chapterIn(question: string): string | null {
  const found = /(\d+(?:\.\d+)?)\s*(?:장|챕터|chapter)|(?:chapter|ch\.?|챕터)\s*(\d+(?:\.\d+)?)/i.exec(
    question.normalize('NFKC'),
  );
  return found?.[1] ?? found?.[2] ?? null;
}

function coversChapter(note: Note, chapter: string | null): boolean {
  if (chapter === null) return true;
  const timed = [...note.readingTimes, ...note.ratings].map((piece) => piece.chapter);
  return [...note.chapters, ...timed].some((covered) => covered !== null && covers(covered, chapter));
}

function covers({ number }: ChapterRef, chapter: string): boolean {
  const [first, last] = (number ?? '').split(/[~-]/).map(Number);
  const wanted = Number(chapter);
  return number === chapter || (first !== undefined && last !== undefined && first <= wanted && wanted <= last);
}

function passagesOf(library: Library, note: Note): readonly Passage[] {
  return buildPassages({ ...library, notes: [note], quoteCards: false });
}

function partAt(passages: readonly Passage[], piece: Piece, author: string | null): readonly Part[] {
  for (const passage of passages) {
    const block = passage.blocks.find(
      ({ lines }) => lines.startLine <= piece.lines.startLine && lines.endLine >= piece.lines.startLine,
    );
    if (block !== undefined) return [{ label: author, passage, block, words: null }];
  }
  return [];
}
