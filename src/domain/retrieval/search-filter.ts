import type { SectionKind } from '../notes/section.ts';
import type { Passage } from './passage.ts';

export const sectionKinds: readonly SectionKind[] = [
  'before-reading',
  'summary',
  'impressions',
  'open-questions',
  'reading-log',
  'difficulties',
  'understanding',
  'insights',
  'other',
];

/** Which passages may be found at all; what is missing does not filter. */
export interface SearchFilter {
  /** As the note names its author. */
  readonly author?: string;
  /** A chapter's label or number, such as `9`. */
  readonly chapter?: string;
  /** The book that a note is about. */
  readonly study?: string;
  readonly kind?: SectionKind;
}

export function mayBeFound(passage: Passage, { author, chapter, study, kind }: SearchFilter): boolean {
  return (
    (author === undefined || same(passage.author, author)) &&
    (chapter === undefined || passage.chapters.some((own) => same(own, chapter))) &&
    (study === undefined || same(passage.study, study)) &&
    (kind === undefined || passage.kind === kind)
  );
}

function same(a: string | null, b: string): boolean {
  return a !== null && a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
}
