import type { Lexicon } from '../retrieval/lexicon.ts';
import type { SearchResult } from '../retrieval/passage.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidate.ts';
import { introduces } from './defining-worth.ts';
import type { Draft } from './draft.ts';
import { partOf } from './draft.ts';
import { mayAnswer } from './may-answer.ts';
import { overlapOf, scoreCandidate, subjectMatch } from './score-candidate.ts';
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
  const rest = [...continuation(best, ranked), ...ranked.filter((other) => other.strength >= near)];
  return {
    lead: lead.map((candidate) => partOf(candidate)),
    more: rest.filter((candidate) => !lead.includes(candidate) && speaksOf(candidate, asked)).map((c) => partOf(c)),
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
 * Whether a block is about what was asked. A question for a definition needs a block that explains the thing itself; a mention
 * in passing would pass for what the notes say of it.
 */
function answers(best: Candidate, asked: Asked): boolean {
  const named = asked.concepts.length > 0;
  if (!asked.wantsDefinition) return named || overlapOf(best, asked.words) >= 0.5;
  if (introduces(best.block.text, asked) && (named || asked.words.length === 1)) return true;
  if (best.passage.origin === 'question' && overlapOf(best, asked.words) >= 0.5) return true;
  if (named)
    return subjectMatch(best, asked.concepts) >= 0.5 || (asked.words.length > 0 && overlapOf(best, asked.words) >= 0.6);
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
      (other.parents.includes(best.block) || subjectMatch(other, asked.concepts) >= 0.6),
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
  return asked.concepts.length === 0 || subjectMatch(candidate, asked.concepts) > 0;
}
