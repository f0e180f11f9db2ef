import type { Card, Concept } from '../concepts/concept.ts';
import { toJamo } from './hangul.ts';
import type { Library } from './library.ts';
import { wordsOf } from './words.ts';

/** Every name of every concept, in the form in which words are looked up. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Name without blanks, separators and case → concept's id. */
  readonly names: ReadonlyMap<string, string>;
  /** Every beginning of every name; what is none of them cannot become a name, which spares most look-ups. */
  readonly beginnings: ReadonlySet<string>;
  /** The names as single letters, to be compared with misspelt words: Latin ones as they are, Hangul ones as jamo. */
  readonly letters: Readonly<Record<'latin' | 'hangul', readonly (readonly [letters: string, conceptId: string])[]>>;
  /** Most words that one name has. */
  readonly longestName: number;
}

/** The look-up form of a name or phrase: `Node Port`, `node-port` and `NodePort` are all `nodeport`. */
export function lookupForm(name: string): string {
  return wordsOf(name)
    .map((word) => word.text)
    .join('');
}

/**
 * Collects the names, aliases and misspellings of the cards. The first card that claims a name keeps it, and proper names go
 * before aliases, aliases before misspellings, so that a careless misspelling never takes a name away.
 */
export function createLexicon(cards: readonly Card[]): Lexicon {
  const concepts = new Map<string, Concept>();
  for (const card of cards) if (!concepts.has(card.concept.id)) concepts.set(card.concept.id, card.concept);
  const names = new Map<string, string>();
  let longestName = 1;
  const claim = (name: string, id: string) => {
    const form = lookupForm(name);
    if (form === '' || names.has(form)) return;
    names.set(form, id);
    longestName = Math.max(longestName, wordsOf(name).length);
  };
  const ranked = [...cards].sort((a, b) => a.origin.localeCompare(b.origin));
  for (const { concept } of ranked) for (const name of [concept.names.ko, concept.names.en]) claim(name, concept.id);
  for (const { concept } of ranked)
    for (const name of [concept.kind ?? '', ...concept.aliases]) claim(name, concept.id);
  for (const { concept } of ranked) for (const name of concept.misspellings) claim(name, concept.id);
  const beginnings = new Set<string>();
  for (const name of names.keys()) for (let end = 1; end <= name.length; end += 1) beginnings.add(name.slice(0, end));
  const latin = [...names].filter(([name]) => /^[a-z\d]+$/.test(name));
  const hangul = [...names]
    .filter(([name]) => !/^[a-z\d]+$/.test(name))
    .map(([name, id]) => [toJamo(name), id] as const);
  return { concepts, names, beginnings, letters: { latin, hangul }, longestName };
}

const lexicons = new WeakMap<object, { readonly cards: readonly Card[]; readonly lexicon: Lexicon }>();
const noCards = {};

/**
 * The lexicon of a library's cards, built once for the same cards: a library in which only notes changed keeps its lexicon, and
 * with it everything that was read by it.
 */
export function lexiconOf({ cards }: Library): Lexicon {
  const key = cards[0] ?? noCards;
  const known = lexicons.get(key);
  if (known?.cards.length === cards.length && known.cards.every((card, i) => card === cards[i])) return known.lexicon;
  const lexicon = createLexicon(cards);
  lexicons.set(key, { cards, lexicon });
  return lexicon;
}
