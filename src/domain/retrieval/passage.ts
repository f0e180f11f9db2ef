import type { Block, LineRange, SectionKind } from '../notes/section.ts';

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
