import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { SearchResult } from '../retrieval/search-result.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidate.ts';
import { coverageOf } from './coverage.ts';
import type { Draft } from './draft.ts';
import { mayAnswer } from './may-answer.ts';
import { answers, enoughOfRest } from './may-lead.ts';
import { nearestAnswer } from './nearest-answer.ts';
import { rank } from './rank.ts';
import { readBlock } from './read-row.ts';
import { subjectMatch } from './score-candidate.ts';
import { spokenLength } from './spoken-length.ts';

/** A lead shorter than this leaves a reader wanting the next line, in Hangul characters. */
const shortLead = 70;

/** A companion shorter than this adds nothing, in Hangul characters. */
const shortest = 16;

/** A section that scores this much below the first hit speaks of something else. */
const near = 0.4;

/** The answer to a question about one thing: the block that says it best, then what stands around it. Null when none does. */
export function answerTopic(lexicon: Lexicon, result: SearchResult, library: Library, asked: Asked): Draft | null {
  const hits = result.hits.filter(({ passage }) => mayAnswer(passage));
  const strongest = result.hits[0]?.score ?? 0;
  // An open question of a note that asks the same is no answer, and what is left must not pass for one.
  if ((hits[0]?.score ?? 0) < 0.6 * strongest) return null;
  const ranked = rank(candidatesOf(lexicon, hits), asked);
  const first = ranked[0];
  const best =
    first !== undefined && answers(first, asked)
      ? first
      : nearestAnswer(lexicon, library, candidatesOf(lexicon, hits), asked);
  if (best === null) return null;
  const lead = [best, ...companions(best, ranked, asked)];
  const say = (candidate: Candidate) => readBlock(lexicon, candidate, asked.concepts);
  const rest = [...continuation(best, ranked), ...ranked.filter((other) => other.strength >= near)];
  return {
    lead: lead.map(say),
    more: rest.filter((candidate) => !lead.includes(candidate) && speaksOf(candidate, asked)).map(say),
  };
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
