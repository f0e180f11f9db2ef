import type { Note } from '../../domain/notes/note.ts';
import type { SectionKind } from '../../domain/notes/section.ts';
import { redact } from '../../domain/redaction/redact.ts';

/** A sentence of a note, by an id that holds within one request. */
export interface NumberedSentence {
  readonly id: string;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Two sentences of a note that may deny one another, in the note's own words. */
export interface Contradiction {
  readonly first: NumberedSentence;
  readonly second: NumberedSentence;
}

export interface NoteReader {
  readonly teamId: string;
  readonly memberId: string;
}

/** Reads a note's sentences and names pairs of them; null when nothing came of it. Never rejects. */
export type JudgeNote = (
  given: NoteReader & { readonly sentences: readonly NumberedSentence[]; readonly signal: AbortSignal },
) => Promise<readonly { readonly first: string; readonly second: string }[] | null>;

/** What a note may say against itself, as far as a model sees it; empty without a model's word. */
export type FindContradictions = (note: Note, reader: NoteReader) => Promise<readonly Contradiction[]>;

/** Nobody waits for it, but it costs as long as it lasts. */
const limitMs = 30_000;
/** A note of a chapter has some dozens; what a longer one says further down is not compared. */
const mostSentences = 120;
/** Shorter ones are names and headings. */
const shortest = 8;
/** More suggestions at once would not be read. */
const mostShown = 3;
/** What a member argues; questions, times and stars say nothing that could be denied. */
const arguing: ReadonlySet<SectionKind> = new Set(['summary', 'other', 'insights', 'impressions']);

export function createFindContradictions(deps: { readonly judge: JudgeNote }): FindContradictions {
  return async (note, reader) => {
    const sentences = note.private ? [] : sentencesOf(note);
    if (sentences.length < 2) return [];
    const pairs = await deps.judge({ ...reader, sentences, signal: AbortSignal.timeout(limitMs) });
    const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
    const found = new Map<string, Contradiction>();
    for (const pair of pairs ?? []) {
      const [first, second] = [byId.get(pair.first), byId.get(pair.second)];
      // Whatever a model says: both stand in the note, are two, and speak of something in common.
      if (first === undefined || second === undefined || first.text === second.text || !shareAWord(first, second))
        continue;
      const [earlier, later] = first.line <= second.line ? [first, second] : [second, first];
      found.set(`${earlier.id} ${later.id}`, { first: earlier, second: later });
    }
    return [...found.values()].slice(0, mostShown);
  };
}

/** Sentences as they are written; a note with what looks like a secret keeps that line to itself. */
function sentencesOf(note: Note): readonly NumberedSentence[] {
  const texts = note.sections
    .filter(({ kind }) => arguing.has(kind))
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'code'))
    .flatMap(({ text, lines }) =>
      text
        .split(/(?<=[.!?。]|[다요음임함됨]\.)\s+/u)
        .map((sentence) => ({ text: sentence.trim(), line: lines.startLine })),
    );
  return texts
    .filter(({ text }) => [...text].length >= shortest && redact(text).text === text)
    .slice(0, mostSentences)
    .map((sentence, index) => ({ id: `s${index + 1}`, ...sentence }));
}

/** By the beginnings of their words, since particles and endings differ. */
function shareAWord(one: NumberedSentence, other: NumberedSentence): boolean {
  const own = stemsOf(one.text);
  return stemsOf(other.text).some((stem) => own.includes(stem));
}

function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) =>
    /^[가-힣]/u.test(word) ? word.slice(0, 2) : word.replace(/(?:s|es)$/u, '').slice(0, 8),
  );
}
