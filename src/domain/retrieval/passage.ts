import type { Block, LineRange, SectionKind } from '../notes/section.ts';
import type { Ask } from './ask.ts';
import type { RankParts } from './rank-passages.ts';
import type { Unit } from './read-question.ts';

/** Where a passage's words come from. */
export type Origin = 'note' | 'concept' | 'question';

/** A section of a note or card as search returns it. */
export interface Passage {
  /** `path#startLine`, unique within a library. */
  readonly id: string;
  readonly origin: Origin;
  readonly path: string;
  /** Author's name; null for cards and for notes that do not say. */
  readonly author: string | null;
  readonly sample: boolean;
  readonly kind: SectionKind;
  /** Id of the concept whose card this is; null in notes. */
  readonly conceptId: string | null;
  readonly headingPath: readonly string[];
  readonly lines: LineRange;
  readonly blocks: readonly Block[];
  /** The book that the note is about; null for cards and where none is named. */
  readonly study: string | null;
  /** Labels such as `9` of the chapters that the note covers. */
  readonly chapters: readonly string[];
}

/** A ranked passage. */
export interface Hit {
  readonly passage: Passage;
  /** Relative strength, higher is better; comparable within one search only. */
  readonly score: number;
}

/** A ranked passage as search finds it. */
export interface Found extends Hit {
  /** Where in the passage the best match stands. */
  readonly lines: LineRange;
  /** What made the score. */
  readonly parts: RankParts;
  /** Passages of other authors that say nearly the same. */
  readonly also?: readonly Passage[];
}

/** What a search found, best first. */
export interface SearchResult {
  readonly hits: readonly Found[];
  /** 0–1: how sure the first hit is about what was asked. */
  readonly confidence: number;
  /** Whether `confidence` reaches the library's threshold. */
  readonly confident: boolean;
  /** Ids of the concepts that the words name, in the order of the words. */
  readonly concepts: readonly string[];
  /** Content words that neither a concept nor any note knows. */
  readonly unknownWords: readonly string[];
  /** What the words ask for, in their order, each with its weight. */
  readonly asks: readonly Ask[];
  /** How the words were understood. */
  readonly units: readonly Unit[];
}
