import type { LineRange } from '../notes/section.ts';
import type { Origin } from '../retrieval/passage.ts';

/** Where a quotation stands, so that anybody can look it up. */
export interface Citation extends LineRange {
  readonly path: string;
  readonly origin: Origin;
  readonly headingPath: readonly string[];
  /** The file's own characters within the lines, checked by code. */
  readonly quote: string;
  readonly author: string | null;
  readonly sample: boolean;
}
