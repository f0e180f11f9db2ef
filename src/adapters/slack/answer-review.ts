import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { ReviewConversation } from './review-conversation.ts';
import type { ReviewUseCases } from './review-use-cases.ts';
import { noticeView } from './views/notice-view.ts';
import { reviewWishesView } from './views/review-end-view.ts';
import { reviewProgressView } from './views/review-progress-view.ts';
import type { ReviewWords } from './words/review-words.ts';

export interface ReviewContext {
  readonly messages: Messages;
  readonly command: string;
  readonly timeZone: string;
}

/** Answers what concerns a member's reviews; null when the answer is a card that stands in the direct message already. */
export type AnswerReview = (asked: Asked, words: ReviewWords, context: ReviewContext) => Promise<MessageView | null>;

export function createAnswerReview(deps: {
  readonly review: Pick<ReviewUseCases, 'changeWishes' | 'showProgress'>;
  readonly conversation: ReviewConversation;
}): AnswerReview {
  return async ({ teamId, askerId: memberId, isDirect }, words, { messages, command, timeZone }) => {
    const learner = { teamId, memberId };
    switch (words.kind) {
      case 'review': {
        const isPosted = await deps.conversation.goOn(learner, { anew: true });
        if (isPosted && isDirect) return null;
        return noticeView(isPosted ? messages.review.toDirect : messages.review.notDirect);
      }
      case 'review-progress':
        return reviewProgressView(await deps.review.showProgress(learner, timeZone), messages);
      case 'review-wish':
        return reviewWishesView(await deps.review.changeWishes({ ...learner, timeZone }, words.change), {
          messages,
          command,
        });
    }
  };
}
