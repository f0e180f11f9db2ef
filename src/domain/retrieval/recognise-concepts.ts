import type { Lexicon } from './lexicon.ts';
import { withoutParticles } from './particles.ts';
import type { Word } from './words.ts';
import { singular, wordsOf } from './words.ts';

/** A concept's name in a text: words `from` to `to`, `to` not included. */
export interface Mention {
  readonly conceptId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The names that a text contains, longest first at each place, with particles attached, with blanks missing or added, and
 * whatever the case. Exact names only; slips are a question's business (`correct-words.ts`).
 */
export function recogniseConcepts(lexicon: Lexicon, words: readonly Word[]): readonly Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < words.length) {
    const mention = longestAt(lexicon, words, at);
    if (mention !== null) mentions.push(mention);
    at = mention?.to ?? at + 1;
  }
  return mentions;
}

/**
 * Names that stand inside longer ones: `서비스` in `서비스 타입`. Whoever asks for the one is half served by the other.
 */
export function nestedConcepts(lexicon: Lexicon, words: readonly Word[], mention: Mention): readonly string[] {
  const found = new Set<string>();
  if (mention.to - mention.from < 2) return [];
  for (let at = mention.from; at < mention.to; ) {
    // The whole name would be found again from its own beginning.
    const end = at === mention.from ? mention.to - 1 : mention.to;
    const inner = longestAt(lexicon, words.slice(0, end), at);
    if (inner !== null && inner.conceptId !== mention.conceptId) found.add(inner.conceptId);
    at = inner?.to ?? at + 1;
  }
  return [...found];
}

/** Whether a text is nothing but names (`emptyDir`, `node port`), which are the same in every language and so tell none. */
export function isOnlyNames(lexicon: Lexicon, text: string): boolean {
  const words = wordsOf(text.slice(0, 200));
  const named = recogniseConcepts(lexicon, words).reduce((sum, { from, to }) => sum + to - from, 0);
  return words.length > 0 && named === words.length;
}

function longestAt(lexicon: Lexicon, words: readonly Word[], from: number): Mention | null {
  let found: Mention | null = null;
  let joined = '';
  for (let to = from; to < Math.min(words.length, from + lexicon.longestName + 1); to += 1) {
    const word = words[to];
    if (word === undefined || word.particle || !mayGoOn(lexicon, joined, word.text)) break;
    const conceptId = nameOf(lexicon, joined, word);
    if (conceptId !== null) found = { conceptId, from, to: to + 1 };
    joined += word.text;
    if (!lexicon.beginnings.has(joined)) break;
  }
  return found;
}

/** Whether any name begins so, told by the next two letters: most words are turned away here, before their forms are made. */
function mayGoOn({ beginnings, names }: Lexicon, joined: string, next: string): boolean {
  return beginnings.has(joined + next.slice(0, 2)) || names.has(joined + next.slice(0, 1));
}

/** The concept that a name's beginning and its last word make together. */
function nameOf(lexicon: Lexicon, joined: string, last: Word): string | null {
  // A verb made of a name is the name still: 롤백하기, 디버깅하려면.
  const forms =
    last.script === 'hangul' ? [...withoutParticles(last.text), last.stem] : [last.text, singular(last.text)];
  for (const form of forms) {
    const conceptId = lexicon.names.get(joined + form);
    if (conceptId !== undefined) return conceptId;
  }
  return null;
}
