import type { Learner, ReviewStore } from './ports.ts';

/** The day of study on which a concept comes up again, counted from 1970-01-01; null: nothing is remembered of it. */
export type DueDayOf = (learner: Learner, conceptId: string) => Promise<number | null>;

export function createDueDayOf(deps: { readonly reviews: Pick<ReviewStore, 'cards'> }): DueDayOf {
  return async (learner, conceptId) =>
    (await deps.reviews.cards(learner)).find((card) => card.conceptId === conceptId)?.memory.dueDay ?? null;
}
