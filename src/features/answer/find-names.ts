import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { normalise } from '../../domain/retrieval/normalise.ts';
import { withoutParticles } from '../../domain/retrieval/particles.ts';
import { recogniseConcepts } from '../../domain/retrieval/recognise-concepts.ts';
import type { Word } from '../../domain/retrieval/words.ts';
import { wordsOf } from '../../domain/retrieval/words.ts';

/** A concept's name in a normalised text, with its place there. */
export interface FoundName {
  readonly conceptId: string;
  /** First character, and the one after the last; the particle is not part of the name. */
  readonly start: number;
  readonly end: number;
  /** What follows the name without a blank: `는`, `랑은`; empty for none. */
  readonly particle: string;
  /** An everyday verb that is a name as well (`how do I undo a bad install?`), and so names no subject. */
  readonly isVerb: boolean;
}

const beforeVerb = /\b(?:i|you|we|they|how to|want to|need to|able to|(?:can|could|should)(?: not|n't)?)\s+$/i;

/** The names of concepts in a text that `normalise` has seen, in their order. */
export function findNames(lexicon: Lexicon, text: string): readonly FoundName[] {
  const words = wordsOf(text);
  const starts = placesOf(normalise(text), words);
  return recogniseConcepts(lexicon, words).flatMap(({ conceptId, from, to }) => {
    const [first, last, next] = [words[from], words[to - 1], words[to]];
    const start = starts[from] ?? -1;
    const lastStart = starts[to - 1] ?? -1;
    if (first === undefined || last === undefined || start < 0 || lastStart < 0) return [];
    const joined = words.slice(from, to - 1).reduce((all, word) => all + word.text, '');
    const form =
      last.script === 'hangul'
        ? (withoutParticles(last.text).find((one) => lexicon.names.get(joined + one) === conceptId) ?? last.text)
        : last.written;
    const attached = last.script === 'hangul' ? last.text.slice(form.length) : next?.particle ? next.written : '';
    const isVerb = to - from === 1 && /^[a-z]/.test(first.written) && beforeVerb.test(text.slice(0, start));
    return [{ conceptId, start, end: lastStart + form.length, particle: attached, isVerb }];
  });
}

function placesOf(text: string, words: readonly Word[]): readonly number[] {
  let at = 0;
  return words.map(({ written }) => {
    const start = text.indexOf(written, at);
    if (start >= 0) at = start + written.length;
    return start;
  });
}
