import type { Card } from '../concepts/concept.ts';
import { type Locale, localeOf } from '../locale.ts';
import type { Block } from '../notes/section.ts';
import { passagesOf } from '../retrieval/build-passages.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import { normalise } from '../retrieval/normalise.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Misconception } from '../retrieval/word-data.ts';
import { isNegated } from './claim-polarity.ts';
import { splitSentences } from './split-sentences.ts';
import { tagNames } from './tag-names.ts';

/** Who tells of a belief, asks, or tells what once was, claims nothing. */
const notClaimed =
  /줄 ?알|생각했|착각|오해|헷갈|믿었|틀렸|틀린|잘못|아니었|예전|옛날|[?？]|까요?$|\bmyth|\bthought\b|\bwrong|\bmistake|\bused to\b|\bfalse\b|\bconfus|\bno longer\b|\buntil now\b/iu;

/** What vanishes is not denied. */
const vanishes = /없어[지져집진질]/gu;

/** Words behind a claim that may still turn it round: the end of a Korean sentence. */
const tail = 24;
/** A sentence longer than this says several things, and which of them is meant nobody can tell from words. */
const longest = 200;

/** What a card says, and where it stands. */
export interface CardWords {
  readonly passage: Passage;
  readonly block: Block;
  readonly text: string;
}

/** What the card says where a sentence says what learners often take for true; null where it does not. */
export function commonMisconception(library: Library, lexicon: Lexicon, sentence: string): CardWords | null {
  if (sentence.length > longest || notClaimed.test(sentence)) return null;
  const { misconceptions } = library.words;
  const tagged = misconceptions.length === 0 ? '' : tagNames(lexicon, sentence);
  for (const misconception of misconceptions) {
    if (!saysWrong(misconception, tagged)) continue;
    const card = library.cards.find(({ concept }) => concept.id === misconception.card);
    const right = card === undefined ? null : sentenceOf(card, misconception, localeOf(sentence, 'ko'));
    // Without the card's own words nothing is corrected.
    if (right !== null) return right;
  }
  return null;
}

function saysWrong({ wrong, denied, unless }: Misconception, tagged: string): boolean {
  if (unless?.test(tagged) === true) return false;
  return (
    wrong.some((pattern) => holds(pattern, tagged, false)) || denied.some((pattern) => holds(pattern, tagged, true))
  );
}

function holds(pattern: RegExp, tagged: string, holdsNegation: boolean): boolean {
  const match = pattern.exec(tagged);
  if (match === null) return false;
  const behind = tagged.slice(match.index + match[0].length).slice(0, tail);
  // Only Korean says last that something is not so.
  const isTurned = /[가-힣]/u.test(behind) && isNegated(behind);
  return !isTurned && (holdsNegation || !isNegated(match[0].replaceAll(vanishes, ' ')));
}

/** The card's sentence that holds what is quoted, in the language of whoever reads it. */
function sentenceOf(card: Card, { quote }: Misconception, locale: Locale): CardWords | null {
  const begins = normalise(quote[locale]);
  for (const passage of passagesOf(card)) {
    for (const block of passage.blocks) {
      const each = block.kind === 'code' ? block.text.split('\n') : splitSentences(normalise(block.text)).map(textOf);
      const text = each.find((sentence) => sentence.includes(begins));
      if (text !== undefined) return { passage, block, text };
    }
  }
  return null;
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}
