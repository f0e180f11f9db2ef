import type { Card } from '../concepts/concept.ts';
import { localeOf } from '../locale.ts';
import { plainWords } from '../notes/plain-words.ts';
import { passagesOf } from '../retrieval/build-passages.ts';
import { type Lexicon, lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import { normalise } from '../retrieval/normalise.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Citation } from './citation.ts';
import { type CardWords, commonMisconception } from './common-misconception.ts';
import { splitSentences } from './split-sentences.ts';

/** From one number to another, both of three digits or more: `30000–32767`, `30000에서 32767`. */
const range = /(?<![\p{L}\d.])(\d[\d,]{2,})\s*(?:[-–—~∼]|에서|부터|to|through)\s*(\d[\d,]{2,})(?![a-z\d]|\.\d)/giu;
const isDefault = /기본|디폴트|\bdefaults?\b/iu;
/** A number with what it counts; the first of the words names the unit. */
const units = [
  ['초', 'seconds', 'second'],
  ['분', 'minutes', 'minute'],
  ['시간', 'hours', 'hour'],
  ['일', 'days', 'day'],
  ['개', 'replicas', 'replica', 'pods'],
  ['%', '퍼센트', 'percent'],
] as const;
const most = 1;

interface CardSentence extends CardWords {
  readonly figures: readonly string[];
}

/** What a quoted note claims, and what the card says of it. */
export interface ContradictedClaim {
  readonly written: string;
  readonly right: CardWords;
}

const read = new WeakMap<Card, readonly CardSentence[]>();

/**
 * What quoted notes claim otherwise than the card of what they are about: another range of numbers, another number of the same
 * unit as the default, or what learners are known to take for true. Other claims are not told from words: compared with the card's
 * sentence that is most like them, right ones were negated otherwise as often as wrong ones (25 and 25 of 40 learners' claims each).
 */
export function contradictedClaims(library: Library, citations: readonly Citation[]): readonly ContradictedClaim[] {
  const lexicon = lexiconOf(library);
  const found = citations
    .filter(({ origin }) => origin === 'note')
    .flatMap((citation) => {
      const whole = plainWords(normalise(citation.quote.replace(/^\s*(?:[-*+]|\d+[.)])\s+/u, '')));
      const sentences = splitSentences(whole).map(({ text }) => text);
      return [
        { written: whole, right: rightOf(library, lexicon, citation, whole) },
        ...sentences.map((written) => ({ written, right: commonMisconception(library, lexicon, written) })),
      ];
    })
    .flatMap(({ written, right }) => (right === null ? [] : [{ written, right }]));
  return found.slice(0, most);
}

function rightOf({ cards }: Library, lexicon: Lexicon, { headingPath }: Citation, written: string): CardWords | null {
  const figures = figuresIn(written);
  if (figures.length === 0) return null;
  const about = `${headingPath.at(-1) ?? ''}\n${written}`;
  const concepts = new Set(recogniseConcepts(lexicon, wordsOf(about)).map(({ conceptId }) => conceptId));
  const sentences = cards.filter(({ concept }) => concepts.has(concept.id)).flatMap(sentencesOf);
  for (const figure of figures) {
    const same = sentences.filter((sentence) => sentence.figures.some((other) => kindOf(other) === kindOf(figure)));
    if (same.length > 0 && !same.some((sentence) => sentence.figures.includes(figure)))
      return inLanguageOf(written, same);
  }
  return null;
}

/** Cards say everything in both languages. */
function inLanguageOf(written: string, sentences: readonly CardSentence[]): CardWords | null {
  const locale = localeOf(written, 'ko');
  const own = sentences.find(({ text }) => localeOf(text, 'ko') === locale);
  return own ?? sentences[0] ?? null;
}

/** `range 30000–32767`, and of defaults `초 30`. */
function figuresIn(text: string): readonly string[] {
  const plain = text.replaceAll(/(?<=\d),(?=\d{3})/gu, '');
  const ranges = [...plain.matchAll(range)].map(([, from, to]) => `range ${from}–${to}`);
  if (!isDefault.test(plain)) return ranges;
  const counted = units.flatMap(([unit, ...others]) => {
    const pattern = new RegExp(String.raw`(?<![\d.–~-])(\d+(?:\.\d+)?)\s?(?:${[unit, ...others].join('|')})`, 'giu');
    return [...plain.matchAll(pattern)].map(([, number]) => `${unit} ${number}`);
  });
  return [...ranges, ...counted];
}

function kindOf(figure: string): string {
  return figure.split(' ')[0] ?? '';
}

function sentencesOf(card: Card): readonly CardSentence[] {
  const known = read.get(card);
  if (known !== undefined) return known;
  const sentences = passagesOf(card).flatMap((passage) =>
    passage.blocks
      .filter(({ kind }) => kind !== 'code')
      .flatMap((block) => splitSentences(normalise(block.text)).map(({ text }) => ({ passage, block, text })))
      .map((sentence) => ({ ...sentence, figures: figuresIn(sentence.text) }))
      .filter(({ figures }) => figures.length > 0),
  );
  read.set(card, sentences);
  return sentences;
}
