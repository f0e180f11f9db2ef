import type { Lexicon } from './lexicon.ts';
import type { LeftOut } from './parts.ts';

/** What questions are understood by. */
export interface Understanding {
  readonly lexicon: Lexicon;
  /** Whether any passage holds a term. */
  readonly isKnown: (term: string) => boolean;
  /** Translations of a stem that the notes themselves give. */
  readonly minedOf: (stem: string) => readonly string[];
  /** The lexicon whose words correct slips; `lexicon` without. */
  readonly spelledBy?: Lexicon;
  readonly without: LeftOut;
}
