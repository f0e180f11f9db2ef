import type { Locale } from '../locale.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';

/** What a concept is called in a language; its id when no card names it. */
export function conceptName(lexicon: Lexicon, conceptId: string, locale: Locale): string {
  return lexicon.concepts.get(conceptId)?.names[locale] ?? conceptId;
}
