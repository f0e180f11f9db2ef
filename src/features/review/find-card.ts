import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { ReviewItems, ReviewStore } from './ports.ts';
import type { ReviewAsk } from './review-ask.ts';

/** A card's question beside how it stands. */
export interface ShownCard {
  readonly ask: ReviewAsk;
  readonly item: QuizItem;
}

/** Who does something with which card. */
export interface CardPress {
  readonly askId: string;
  readonly memberId: string;
}

export interface FindCardDeps {
  readonly reviews: Pick<ReviewStore, 'findAsk'>;
  readonly items: Pick<ReviewItems, 'find'>;
}

/** The member's own card; null when it is not theirs or there is no such question any more. */
export type FindCard = (press: CardPress) => Promise<ShownCard | null>;

export function createFindCard(deps: FindCardDeps): FindCard {
  return async ({ askId, memberId }) => {
    const ask = await deps.reviews.findAsk(askId);
    if (ask === null || ask.memberId !== memberId) return null;
    const item = await deps.items.find(ask.itemId);
    return item === null ? null : { ask, item };
  };
}
