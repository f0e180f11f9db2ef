import { reviewAbout } from '../../domain/schedule/tasks/review-task.ts';
import type { MessagePress, NewMessage } from './outbox-message.ts';
import type { Task } from './ports.ts';

/** A member to whom a review is worth offering, and the words to do it. */
export interface OfferedReview {
  readonly memberId: string;
  readonly text: string;
  readonly press: MessagePress;
}

/** The task `review`: one message to each member who has something due today and has not begun. */
export function createRunReview(deps: { readonly offers: () => Promise<readonly OfferedReview[]> }): Task {
  return async (run) => {
    const messages: NewMessage[] = (await deps.offers()).map(({ memberId, text, press }) => ({
      ...{ key: `${run.name}:${run.uid.slice(0, 8)}:${memberId}`, target: memberId, isMember: true },
      ...{ text, press, about: reviewAbout, ownInitiative: run.scheduledMs !== null },
    }));
    return { messages, log: messages.length === 0 ? ['nobody has anything to review'] : [] };
  };
}
