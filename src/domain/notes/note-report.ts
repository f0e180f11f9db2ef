import type { Note } from './note.ts';
import type { SectionKind } from './section.ts';

/** What a note of the template can hold, in its order. */
export type NotePart =
  | 'before'
  | 'summary'
  | 'impressions'
  | 'questions'
  | 'time'
  | 'difficulties'
  | 'rating'
  | 'insights';

/** What was understood of a note, part by part; what holds nothing is missing. */
export interface NoteReport {
  /** Headings under the summary. */
  readonly topics: number;
  readonly minutes: number | null;
  /** Points of each rating that is filled in. */
  readonly points: readonly number[];
  readonly questions: readonly string[];
  readonly difficulties: number;
  readonly insights: number;
  /** Thoughts before reading. */
  readonly before: number;
  readonly missing: readonly NotePart[];
}

export function reportNote(note: Note): NoteReport {
  const points = note.ratings.flatMap((rating) => rating.points ?? []);
  const topics = note.sections.filter(({ kind, blocks }) => kind === 'summary' && blocks.length > 0).length;
  const counts: readonly (readonly [NotePart, number])[] = [
    ['before', note.beforeReading.length],
    ['summary', topics],
    ['impressions', note.impressions.length],
    ['questions', note.openQuestions.length],
    ['time', note.readingMinutes === null ? 0 : 1],
    ['difficulties', note.difficulties.length],
    ['rating', points.length],
    ['insights', note.insights.length],
  ];
  return {
    topics,
    minutes: note.readingMinutes,
    points,
    questions: note.openQuestions.map(({ text }) => text),
    difficulties: note.difficulties.length,
    insights: note.insights.length,
    before: note.beforeReading.length,
    missing: counts.filter(([, count]) => count === 0).map(([part]) => part),
  };
}

/** Parts that a text of the template has at least two of; fewer may stand in any text. */
export function isInTemplate(note: Pick<Note, 'sections'>): boolean {
  const kinds = new Set<SectionKind>(note.sections.map(({ kind }) => kind).filter((kind) => kind !== 'other'));
  return kinds.size >= 2;
}
