import { parseFrontMatter } from '../notes/front-matter.ts';
import type { Note } from '../notes/note.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { CardItems } from './card-items.ts';
import { conceptsOfWords } from './concepts-of-words.ts';
import { itemProblems } from './item-problems.ts';
import { readItemWords } from './item-words.ts';
import { makeItem } from './make-item.ts';
import type { QuizItem } from './quiz-item.ts';
import { quotedLine } from './quoted-line.ts';
import { rubricProblem } from './rubric-fault.ts';

/** More in one note is a file that belongs elsewhere. */
const mostItems = 50;

/**
 * The items that a note's author wrote under `quiz:` in its front matter; approved, because they are the author's own.
 * Each is proved by one line of the note, named by words of it under `quote`, else by its answer.
 */
export function readNoteItems(note: Note, lexicon: Lexicon): CardItems {
  const { quiz } = parseFrontMatter(note.source.lines).values;
  if (quiz === undefined || note.private) return { items: [], problems: [] };
  if (!Array.isArray(quiz)) {
    return { items: [], problems: [`"quiz" in ${note.path} is no list; write each question as "- stem: …".`] };
  }
  const items: QuizItem[] = [];
  const problems: string[] = [];
  for (const [index, value] of quiz.slice(0, mostItems).entries()) {
    const name = `Question ${index + 1} in ${note.path}`;
    const words = readItemWords(value, null);
    if (words === null) {
      problems.push(`${name} has no stem and answer; write both.`);
      continue;
    }
    const source = quotedLine(note, words.quote === '' ? words.answer : words.quote);
    if (source === null) {
      problems.push(`${name} quotes words that do not stand in exactly one line of the note; copy some of the line.`);
      continue;
    }
    const item = makeItem(words, source, {
      place: `note/${note.path}`,
      conceptIds: conceptsOfWords({ ...words, quote: source.quote }, lexicon),
      chapter: note.chapters[0]?.number ?? null,
      state: 'approved',
      authorId: null,
    });
    const found = itemProblems(item);
    const fault = rubricProblem(item, (value as { readonly rubric?: unknown }).rubric, lexicon);
    if (fault !== null) problems.push(`${name} is graded without its rubric: ${fault}.`);
    if (found.length === 0) items.push(fault === null ? item : { ...item, rubric: null });
    else problems.push(`${name} is left out: ${found.join(', ')}.`);
  }
  return { items, problems };
}
