import type { Library } from '../retrieval/library.ts';
import { normalise } from '../retrieval/normalise.ts';
import type { Citation } from './citation.ts';

/** What a quoted note writes otherwise than the cards do, so that the answer can say which is right. */
export interface Correction {
  /** As the note writes it. */
  readonly written: string;
  /** As the card names or says it. */
  readonly right: string;
  /** True for a whole claim, absent for a name. */
  readonly isClaim?: boolean;
  /** True where only a model takes the two for different, absent where code found it. */
  readonly isDoubt?: boolean;
}

/** Shorter misspellings are other words as well. */
const shortest = 4;
const most = 2;

/** What the quotations from notes name otherwise than the cards: misspelt, or by a name that is no longer used. */
export function correctNames(library: Library, citations: readonly Citation[]): readonly Correction[] {
  const quotes = citations.filter(({ origin }) => origin === 'note').map(({ quote }) => normalise(quote));
  const found = library.cards.flatMap(({ concept }) => {
    const wrong = [...concept.misspellings.filter((name) => [...name].length >= shortest), ...(concept.former ?? [])];
    return wrong.flatMap((name) => {
      const written = quotes.flatMap((quote) => standing(quote, name) ?? [])[0];
      const right = /[가-힣]/u.test(name) ? concept.names.ko : concept.names.en;
      return written === undefined ? [] : [{ written, right }];
    });
  });
  return [...new Map(found.map((one) => [one.written, one])).values()].slice(0, most);
}

/** A name where it stands as a word of its own, as it is written there. */
function standing(text: string, name: string): string | null {
  const before = String.raw`(?<![\p{L}\p{N}])`;
  const after = /[a-z]$/iu.test(name) ? '(?![a-z])' : '';
  const pattern = new RegExp(before + name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`) + after, 'iu');
  return pattern.exec(text)?.[0] ?? null;
}
