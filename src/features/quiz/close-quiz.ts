import type { QuizStore } from './ports.ts';
import type { Quiz } from './quiz.ts';

export type CloseOutcome =
  | { readonly kind: 'closed'; readonly quizzes: readonly Quiz[] }
  | { readonly kind: 'none-open' }
  | { readonly kind: 'forbidden' };

/** `quizId` null: every one that is open in the channel. */
export type CloseQuiz = (wish: {
  readonly quizId: string | null;
  readonly channelId: string;
  readonly by: string;
  readonly isOrganiser: boolean;
}) => Promise<CloseOutcome>;

/** Ends quizzes before their time: organisers may, and whoever started one. Committed when it resolves. */
export function createCloseQuiz(deps: {
  readonly quizzes: Pick<QuizStore, 'unfinished' | 'change'>;
  readonly now: () => number;
  readonly onClosed: () => void;
}): CloseQuiz {
  return async ({ quizId, channelId, by, isOrganiser }) => {
    const open = (await deps.quizzes.unfinished(channelId)).map(({ quiz }) => quiz);
    const meant = open.filter(({ id, state }) => state === 'open' && (quizId === null || id === quizId));
    if (meant.length === 0) return { kind: 'none-open' };
    const allowed = meant.filter(({ startedBy }) => isOrganiser || startedBy === by);
    if (allowed.length === 0) return { kind: 'forbidden' };
    for (const { id } of allowed) await deps.quizzes.change(id, 'open', 'closing', deps.now());
    deps.onClosed();
    return { kind: 'closed', quizzes: allowed };
  };
}
