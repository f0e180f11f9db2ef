import { wordsOf } from '../retrieval/words.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { contrast } from './contrast.ts';
import { coverageOf } from './coverage.ts';
import { introduces } from './defining-worth.ts';
import { givesAlternative } from './outside-ask.ts';
import { givesNumber } from './quantity.ts';
import { meetsIntent, overlapOf, subjectMatch } from './score-candidate.ts';

/**
 * Least share that a block must say: of what is asked about a named concept, of that when a number is wanted (a number about
 * something else misleads) or when the block lacks a noun that no note uses, and of a question that names no concept. Set on
 * development questions: the first and the last may move by .05 and change at most two of 120; the two between are as strict as
 * the last by choice, and have not been varied.
 */
export const enoughOfRest = 0.29;
const enoughBesideUnknown = 0.6;
const enoughOfNumber = 0.6;
const enoughOfAll = 0.6;

/**
 * Whether a block says what was asked. A question for a definition needs a block that explains the thing itself, because a
 * mention in passing would pass for what the notes say of it; any other the words that remain after the concept's own name.
 */
export function answers(best: Candidate, asked: Asked): boolean {
  const named = asked.concepts.length > 0;
  if (asked.wantsNumber && !givesNumber(best.block.text)) return false;
  if (asked.intent === 'origin' && !meetsIntent(best, asked)) return false;
  if (asked.outside.other && !givesAlternative(best.block.text)) return false;
  const { all, rest, lacksUnknown, lacksName } = coverageOf(best, asked.asks);
  if (asked.wantsDefinition) return defines(best, asked);
  if (asked.twoSides && !tellsBoth(best, asked)) return false;
  if (named && asked.wantsNumber && subjectMatch(best, asked.concepts) < 0.35) return false;
  if (!named) return all >= enoughOfAll && (asked.intent !== 'command' || meetsIntent(best, asked));
  if (asked.words.length === 0 && asked.concepts.length === 1)
    return subjectMatch(best, asked.concepts) >= 0.35 && meetsIntent(best, asked);
  // A word that other notes use is missing here because the block says it otherwise; one that no note uses may be the point.
  const enough =
    lacksUnknown || lacksName || asked.outside.property
      ? enoughBesideUnknown
      : asked.wantsNumber
        ? enoughOfNumber
        : enoughOfRest;
  return rest >= enough && (asked.intent !== 'command' || meetsIntent(best, asked));
}

/** Whether a comparison with something that is no concept is made in the block itself: both sides stand in it. */
function tellsBoth(best: Candidate, asked: Asked): boolean {
  const { all, lacksName, lacksUnknown } = coverageOf(best, asked.asks);
  const sides = asked.asks.filter(({ light }) => !light);
  if (sides.length < 2 || lacksName || lacksUnknown || all < enoughOfAll) return false;
  return contrast.test(best.block.text) || sides.some(({ stems: [stem = ''] }) => isTopic(best.block.text, stem));
}

/** Whether a sentence is about a word: `차트는 …`, `minikube: …`. */
function isTopic(text: string, stem: string): boolean {
  const words = text.toLowerCase();
  const at = stem === '' ? -1 : words.indexOf(stem);
  return at >= 0 && /^(?:은|는|:|\s+(?:is|are)\b)/u.test(words.slice(at + stem.length));
}

function defines(best: Candidate, asked: Asked): boolean {
  if (introduces(best.block.text, asked)) return true;
  if (asked.concepts.length > 0) return subjectMatch(best, asked.concepts) >= 0.5;
  if (best.passage.origin === 'question' && overlapOf(best, asked.words) >= 0.5) return true;
  // A field's name is explained wherever it stands; a word of prose is only used there.
  if (
    asked.asks.length === 1 &&
    asked.asks.every((ask) => /[a-z][A-Z]/.test(ask.written)) &&
    overlapOf(best, asked.words) > 0.8
  )
    return true;
  const subject = wordsOf([best.passage.headingPath.at(-1), best.block.term].join(' ')).map((word) => word.stem);
  return asked.words.length > 0 && asked.words.every((word) => subject.includes(word));
}
