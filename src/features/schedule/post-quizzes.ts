import type { WantedQuiz } from './outbox-message.ts';
import type { PostingPort } from './ports.ts';
import type { PostOutcome } from './post-outcome.ts';

/** Quizzes, as far as schedules begin them. */
export interface ScheduledQuizzes {
  /** Begins one once for each key; posted when its first message stands. */
  readonly begin: (quiz: WantedQuiz & { readonly channelId: string }) => Promise<PostOutcome>;
  /** Where the first message of a key's quiz stands; null: nowhere, and nobody tries; `unreadable`: it is still tried. */
  readonly findRoot: (key: string) => Promise<{ readonly ts: string } | null | 'unreadable'>;
}

/** The way to Slack of messages and quizzes alike, so that nothing leaves by a way of its own. */
export function createPostQuizzes<P extends PostingPort>(posting: P, quizzes: ScheduledQuizzes): P {
  return {
    ...posting,
    post: (message) =>
      message.quiz === undefined
        ? posting.post(message)
        : quizzes.begin({ ...message.quiz, channelId: message.channelId }),
    findPosted: (channelId, key, sinceMs, quiz) =>
      quiz === undefined ? posting.findPosted(channelId, key, sinceMs) : quizzes.findRoot(quiz.key),
  };
}
