import type { Lexicon } from '../retrieval/lexicon.ts';
import { normalise } from '../retrieval/normalise.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { NumberedSentence } from './numbered-sentences.ts';

/** Where one thought ends and the next begins: marks, and what joins clauses in both languages. */
const joint =
  /[.,;!?…]\s+|(?<=[가-힣](?:고|며|지만|는데|은데|인데|으나|니까|면서|므로|해서|어서|아서|라서))\s+|\s+(?:and|but|while|whereas|so|because|although)\s+/giu;

/** Who compares names both sides at once. */
const compares =
  /둘 ?다|모두|각각|차이|서로|다르|다릅|달라|같(?:다|아|습)|보다|반면|비해|달리|처럼|\bboth\b|\beach\b|\bdiffer|\bthan\b|\bunlike\b|\blike\b/iu;

/**
 * Whether a thought of a claim names something that the sentence it is made of does not: the beginning of one sentence before the
 * end of another gives the one's subject the other's predicate, and every word of it is true of something. Only a claim on several
 * sentences can do that.
 */
export function mixesSubjects(
  claim: string,
  sentences: readonly NumberedSentence[],
  given: { readonly lexicon: Lexicon; readonly share: (text: string, other: string) => number },
): boolean {
  if (sentences.length < 2) return false;
  const namesIn = (text: string) =>
    new Set(recogniseConcepts(given.lexicon, wordsOf(text)).map(({ conceptId }) => conceptId));
  return normalise(claim)
    .split(joint)
    .some((thought) => {
      if (compares.test(thought)) return false;
      const own = namesIn(thought);
      if (own.size === 0) return false;
      const [nearest] = sentences
        .map((sentence) => ({ sentence, share: given.share(thought, sentence.text) }))
        .toSorted((a, b) => b.share - a.share);
      if (nearest === undefined) return false;
      const { text, passage } = nearest.sentence;
      const held = namesIn(`${text}\n${passage.headingPath.join('\n')}`);
      return [...own].some((conceptId) => !held.has(conceptId));
    });
}
