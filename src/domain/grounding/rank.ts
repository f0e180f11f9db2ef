import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { scoreCandidate } from './score-candidate.ts';

/** The blocks that may answer, best first. */
export function rank(candidates: readonly Candidate[], asked: Asked): readonly Candidate[] {
  return candidates
    .flatMap((candidate) => {
      const score = scoreCandidate(candidate, asked);
      return score === null ? [] : [{ candidate, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
}
