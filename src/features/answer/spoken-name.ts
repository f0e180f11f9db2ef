import { conceptName } from '../../domain/grounding/concept-name.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { normalise } from '../../domain/retrieval/normalise.ts';
import { findNames } from './find-names.ts';

/**
 * What a thread calls a concept: the name as its members wrote it last (`PVC`), so far as it reads well in the language, else
 * the card's name. `said` are their questions, oldest first.
 */
export function spokenName(lexicon: Lexicon, conceptId: string, said: readonly string[], locale: Locale): string {
  const misspellings = lexicon.concepts.get(conceptId)?.misspellings ?? [];
  for (const one of said.toReversed()) {
    const text = normalise(one.slice(0, 600));
    const found = findNames(lexicon, text).find((name) => name.conceptId === conceptId);
    if (found === undefined) continue;
    const written = text.slice(found.start, found.end);
    if (readsWell(written, locale) && !misspellings.includes(written)) return written;
  }
  return conceptName(lexicon, conceptId, locale);
}

/** Small Latin letters are how one types in a hurry (`svc`, `pv`); Hangul has no place in an English sentence. */
function readsWell(written: string, locale: Locale): boolean {
  if (locale === 'en') return /^[A-Z]{2,}$/.test(written);
  return /[가-힣]/.test(written) || /[A-Z]/.test(written);
}
