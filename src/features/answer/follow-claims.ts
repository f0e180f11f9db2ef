import type { WriteAnswer } from './model-ports.ts';

/** Counts the ids that a model names, and those among them that it had been given with the same request. */
export interface IdCount {
  readonly named: number;
  readonly given: number;
}

/** A model that is listened to: every answer's ids are told once it is done. */
export function followClaims(writeAnswer: WriteAnswer, onIds: (count: IdCount) => void): WriteAnswer {
  return async (request, onClaim) => {
    const outcome = await writeAnswer(request, onClaim);
    const given = new Set(request.sentences.map(({ id }) => id));
    const named = outcome.kind === 'done' ? outcome.value.claims.flatMap(({ sentenceIds }) => sentenceIds) : [];
    onIds({ named: named.length, given: named.filter((id) => given.has(id)).length });
    return outcome;
  };
}
