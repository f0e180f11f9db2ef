import type { LineRange } from '../notes/section.ts';
import type { Ask } from './ask.ts';
import type { Passage } from './passage.ts';
import type { RankParts } from './rank-parts.ts';
import type { Unit } from './unit.ts';

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
