import type { Card, Concept } from '../concepts/concept.ts';
import { toJamo } from './hangul.ts';
import type { Library } from './library.ts';
import type { Steps } from './steps.ts';
import { finish } from './steps.ts';
import type { ConceptWords, WordData } from './word-data.ts';
import { noWords } from './word-data.ts';
import { wordsOf } from './words.ts';

/** Lexicons that are kept for one set of words. */
const mostKept = 4;

/** Every name of every concept, in the form in which words are looked up. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly words: WordData;
  /** Name without blanks, separators and case → concept's id. */
  readonly names: ReadonlyMap<string, string>;
  /** Every beginning of every name; what is none of them cannot become a name, which spares most look-ups. */
  readonly beginnings: ReadonlySet<string>;
  /** The names as single letters, to be compared with misspelt words: Latin ones as they are, Hangul ones as jamo. */
  readonly letters: Readonly<Record<'latin' | 'hangul', readonly (readonly [letters: string, conceptId: string])[]>>;
  /** Names of products outside the subject, without blanks, separators and case. */
  readonly products: ReadonlySet<string>;
  /** Stem of an English word → stems of the Korean words that say the same. */
  readonly translations: ReadonlyMap<string, readonly string[]>;
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
export function createLexicon(cards: readonly Card[], words: WordData = noWords): Lexicon {
  return finish(lexiconSteps(cards, words));
}

/** Names after which a piece of work ends; each takes some microseconds. */
const namesAtOnce = 200;

function* lexiconSteps(cards: readonly Card[], words: WordData): Steps<Lexicon> {
  const concepts = new Map<string, Concept>();
  const ranked = [...cards].sort((a, b) => a.origin.localeCompare(b.origin)).map(({ concept }) => concept);
  for (const concept of ranked) if (!concepts.has(concept.id)) concepts.set(concept.id, concept);
  for (const more of words.concepts) concepts.set(more.id, withMore(concepts.get(more.id), more));
  const names = new Map<string, string>();
  let longestName = 1;
  const claim = (name: string, id: string) => {
    const form = lookupForm(name);
    if (form === '' || names.has(form)) return;
    names.set(form, id);
    longestName = Math.max(longestName, wordsOf(name).length);
  };
  // What a card says goes before what the lexicon adds.
  const all = [...ranked, ...concepts.values()];
  const claims = [
    ...all.flatMap(({ id, names: { ko, en } }) => [ko, en].map((name) => ({ id, name }))),
    ...all.flatMap(({ id, kind, aliases }) => [kind ?? '', ...aliases].map((name) => ({ id, name }))),
    ...all.flatMap(({ id, misspellings }) => misspellings.map((name) => ({ id, name }))),
  ];
  for (const [at, { id, name }] of claims.entries()) {
    if (at % namesAtOnce === 0) yield;
    claim(name, id);
  }
  yield;
  const products = new Set(words.products.map(lookupForm).filter((form) => form !== '' && !names.has(form)));
  const beginnings = new Set<string>();
  for (const name of names.keys()) for (let end = 1; end <= name.length; end += 1) beginnings.add(name.slice(0, end));
  const latin = [...names].filter(([name]) => /^[a-z\d]+$/.test(name));
  const hangul = [...names]
    .filter(([name]) => !/^[a-z\d]+$/.test(name))
    .map(([name, id]) => [toJamo(name), id] as const);
  return {
    concepts,
    words,
    names,
    beginnings,
    letters: { latin, hangul },
    longestName,
    products,
    translations: translationsIn(words),
  };
}

/** Word by word, where a term has as many words in either language; their order is the same in names. */
function translationsIn({ terms }: WordData): ReadonlyMap<string, readonly string[]> {
  const translations = new Map<string, string[]>();
  for (const { ko, en } of terms) {
    for (const english of en.map(wordsOf)) {
      for (const korean of ko.map(wordsOf)) {
        if (english.length !== korean.length) continue;
        english.forEach(({ stem }, at) => {
          const own = translations.get(stem) ?? [];
          const other = korean[at]?.stem ?? '';
          if (!own.includes(other)) translations.set(stem, [...own, other]);
        });
      }
    }
  }
  return translations;
}

function withMore(known: Concept | undefined, more: ConceptWords): Concept {
  const { id, kind, names } = more;
  return {
    id,
    kind: known?.kind ?? kind,
    apiVersion: known?.apiVersion ?? null,
    names: known?.names ?? names ?? { ko: id, en: id },
    aliases: [...(known?.aliases ?? []), ...more.aliases],
    misspellings: [...(known?.misspellings ?? []), ...more.misspellings],
    related: [...(known?.related ?? []), ...more.related],
    link: known?.link ?? null,
  };
}

interface Kept {
  readonly cards: readonly Card[];
  readonly lexicon: Lexicon;
}

const kept = new WeakMap<WordData, Kept[]>();

/**
 * The lexicon of a library's cards, by which answers are understood: what it names has a card. Built once for the same cards: a
 * library in which only notes changed keeps its lexicon, and with it everything that was read by it.
 */
export function lexiconOf({ cards }: Library): Lexicon {
  return finish(keptLexicon(cards, noWords));
}

/** The lexicon by which passages are searched: the cards' names and all other words of the subject. */
export function searchLexiconOf({ cards, words }: Library): Steps<Lexicon> {
  return keptLexicon(cards, words);
}

function* keptLexicon(cards: readonly Card[], words: WordData): Steps<Lexicon> {
  const known = kept.get(words) ?? [];
  const same = known.find(
    (one) => one.cards.length === cards.length && one.cards.every((card, i) => card === cards[i]),
  );
  if (same !== undefined) return same.lexicon;
  const lexicon = yield* lexiconSteps(cards, words);
  // The last few, because cards that change leave lexicons behind that nobody asks for again.
  kept.set(words, [{ cards, lexicon }, ...known].slice(0, mostKept));
  return lexicon;
}
