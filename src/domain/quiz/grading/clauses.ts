import { isNegated } from '../../grounding/claim-polarity.ts';
import type { Lexicon } from '../../retrieval/lexicon.ts';
import { isNegation, type Meaning, meaningsOf } from '../../retrieval/meaning-keys.ts';
import { normalise } from '../../retrieval/normalise.ts';
import { wordsOf } from '../../retrieval/words.ts';

/** A stretch of text within which a negation turns what is said. */
export interface Clause {
  readonly negated: boolean;
  /** What it says, word by word, in its order. */
  readonly meanings: readonly Meaning[];
}

const borders =
  /[.!?;\n,]+\s*|(?<=지만|는데|은데|으며|하며|되며|이며|고|서|라)\s+|\s+(?=(?:but|and|while|whereas|however|although|because|so)\b)|\s+(?=(?:그리고|하지만|그러나|반면|대신)(?:에)?\s)/giu;

/** Splits a text into its clauses. */
export function clausesOf(text: string, lexicon: Lexicon): readonly Clause[] {
  return normalise(text)
    .split(borders)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => ({ negated: isNegated(part), meanings: sayingsOf(part, lexicon) }));
}

/** What some words say, without whether it is so. */
export function sayingsOf(text: string, lexicon: Lexicon): readonly Meaning[] {
  return meaningsOf(lexicon, wordsOf(text)).filter((meaning) => !isNegation(meaning));
}
