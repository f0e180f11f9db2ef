import type { Lexicon } from '../retrieval/lexicon.ts';
import type { SearchResult } from '../retrieval/passage.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidate.ts';
import { coverageOf } from './coverage.ts';
import { introduces } from './defining-worth.ts';
import type { Draft } from './draft.ts';
import { mayAnswer } from './may-answer.ts';
import { givesNumber } from './quantity.ts';
import { readBlock } from './read-row.ts';
import { meetsIntent, overlapOf, scoreCandidate, subjectMatch } from './score-candidate.ts';
import { spokenLength } from './spoken-length.ts';

/** A lead shorter than this leaves a reader wanting the next line, in Hangul characters. */
const shortLead = 70;

/** A companion shorter than this adds nothing, in Hangul characters. */
const shortest = 16;

/** A section that scores this much below the first hit speaks of something else. */
const near = 0.4;

/** The answer to a question about one thing: the block that says it best, then what stands around it. Null when none does. */
export function answerTopic(lexicon: Lexicon, result: SearchResult, asked: Asked): Draft | null {
  const hits = result.hits.filter(({ passage }) => mayAnswer(passage));
  const strongest = result.hits[0]?.score ?? 0;
  // An open question of a note that asks the same is no answer, and what is left must not pass for one.
  if ((hits[0]?.score ?? 0) < 0.6 * strongest) return null;
  const ranked = rank(candidatesOf(lexicon, hits), asked);
  const best = ranked[0];
  if (best === undefined || !answers(best, asked)) return null;
  const lead = [best, ...companions(best, ranked, asked)];
  const say = (candidate: Candidate) => readBlock(lexicon, candidate, asked.concepts);
  const rest = [...continuation(best, ranked), ...ranked.filter((other) => other.strength >= near)];
  return {
    lead: lead.map(say),
    more: rest.filter((candidate) => !lead.includes(candidate) && speaksOf(candidate, asked)).map(say),
  };
}

export function rank(candidates: readonly Candidate[], asked: Asked): readonly Candidate[] {
  return candidates
    .flatMap((candidate) => {
      const score = scoreCandidate(candidate, asked);
      return score === null ? [] : [{ candidate, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
}

/**
 * Least share that a block must say: of what is asked about a named concept, of that when a number is wanted (a number about
 * something else misleads) or when the block lacks a noun that no note uses, and of a question that names no concept. Set on
 * development questions: the first and the last may move by .05 and change at most two of 120; the two between are as strict as
 * the last by choice, and have not been varied.
 */
const enoughOfRest = 0.29;
const enoughBesideUnknown = 0.6;
const enoughOfNumber = 0.6;
const enoughOfAll = 0.6;

/**
 * Whether a block says what was asked. A question for a definition needs a block that explains the thing itself, because a
 * mention in passing would pass for what the notes say of it; any other the words that remain after the concept's own name.
 */
function answers(best: Candidate, asked: Asked): boolean {
  const named = asked.concepts.length > 0;
  if (asked.wantsNumber && !givesNumber(best.block.text)) return false;
  const { all, rest, lacksUnknown } = coverageOf(best, asked.asks);
  if (asked.wantsDefinition) return defines(best, asked);
  if (!named) return all >= enoughOfAll && (asked.intent !== 'command' || meetsIntent(best, asked));
  if (asked.intent === 'origin' && !meetsIntent(best, asked)) return false;
  if (asked.words.length === 0 && asked.concepts.length === 1)
    return subjectMatch(best, asked.concepts) >= 0.35 && meetsIntent(best, asked);
  // A word that other notes use is missing here because the block says it otherwise; one that no note uses may be the point.
  const enough = lacksUnknown ? enoughBesideUnknown : asked.wantsNumber ? enoughOfNumber : enoughOfRest;
  return rest >= enough && (asked.intent !== 'command' || meetsIntent(best, asked));
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

/** A second block from the same passage when the first is short: what it explains further, or the next best. */
function companions(best: Candidate, ranked: readonly Candidate[], asked: Asked): readonly Candidate[] {
  if (spokenLength(best.block.text) >= shortLead || best.block.kind === 'table-row') return [];
  const next = ranked.find(
    (other) =>
      other !== best &&
      other.passage.id === best.passage.id &&
      other.block.kind !== 'table-row' &&
      spokenLength(other.block.text) >= shortest &&
      (other.parents.includes(best.block) || subjectMatch(other, asked.concepts) >= 0.6) &&
      (asked.words.length === 0 || coverageOf(other, asked.asks).rest >= enoughOfRest),
  );
  return next === undefined ? [] : [next];
}

/** What the notes themselves say next: the blocks below and after the best one. */
function continuation(best: Candidate, ranked: readonly Candidate[]): readonly Candidate[] {
  return ranked
    .filter((other) => other.passage.id === best.passage.id && other.parents.includes(best.block))
    .sort((a, b) => a.position - b.position);
}

function speaksOf(candidate: Candidate, asked: Asked): boolean {
  if (asked.words.length > 0 && coverageOf(candidate, asked.asks).rest < enoughOfRest) return false;
  return asked.concepts.length === 0 || subjectMatch(candidate, asked.concepts) > 0;
}
