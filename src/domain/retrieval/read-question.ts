import { cleanQuestion } from './clean-question.ts';
import { conceptUnit, impliedUnit } from './concept-unit.ts';
import { correctWord } from './correct-word.ts';
import { roleOf } from './function-words.ts';
import { meantConcepts } from './meant-concepts.ts';
import { joinWords, namesProduct, productAt } from './name-product.ts';
import { isWord, onOtherLayout } from './other-layout.ts';
import { recogniseConcepts } from './recognise-concepts.ts';
import { segmentWord } from './segment-word.ts';
import { spellWord } from './spell-word.ts';
import type { Understanding } from './understanding.ts';
import type { Unit } from './unit.ts';
import { wordUnit } from './word-unit.ts';
import { wordsOf } from './words.ts';

/** Longer questions are cut: no question needs more words, and the cost stays bounded. */
const longestQuestion = 600;

/** What a question names, in its order. */
export function readQuestion(by: Understanding, question: string): readonly Unit[] {
  const { lexicon, isKnown, without } = by;
  const words = wordsOf(cleanQuestion(question.slice(0, longestQuestion)))
    .map((word) => (without.has('layout') ? word : onOtherLayout(word, by)))
    .map((word) => (without.has('typo') ? word : spellWord(word, by)))
    .flatMap((word) => segmentWord(lexicon, isKnown, word));
  const mentions = recogniseConcepts(lexicon, words);
  const units: Unit[] = [];
  for (let i = 0; i < words.length; ) {
    const mention = mentions.find((candidate) => candidate.from === i);
    const word = words[i];
    const product = productAt(lexicon, words, i);
    if (word !== undefined && product > (mention === undefined ? 0 : mention.to - i)) {
      units.push({ ...wordUnit(joinWords(words.slice(i, i + product)), by), product: true });
      i += product;
      continue;
    }
    i = mention?.to ?? i + 1;
    if (word === undefined || (mention === undefined && (word.particle || roleOf(word) === 'function'))) continue;
    if (mention !== undefined) {
      units.push(conceptUnit(lexicon, mention.conceptId, words, mention.from, mention.to));
      continue;
    }
    const corrected = isWord(word, isKnown) || namesProduct(lexicon, word) ? null : correctWord(lexicon, word, without);
    units.push(
      corrected === null
        ? wordUnit(word, by)
        : { ...conceptUnit(lexicon, corrected, [word], 0, 1), typed: word.typed ?? word.written },
    );
  }
  if (without.has('intents')) return units;
  const named = new Set(units.flatMap(({ conceptId }) => conceptId ?? []));
  return [...units, ...meantConcepts(by, words, named).map(impliedUnit)];
}
