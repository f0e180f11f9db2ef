import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { Tap } from './answer-question.ts';
import type { FindQuestion } from './find-question.ts';
import type { AskForAnswer } from './ports.ts';
import { recallKey } from './recall-of.ts';

export type AppealedWritten =
  | { readonly kind: 'sent'; readonly item: QuizItem; readonly appeal: { readonly id: string; readonly typed: string } }
  /** It was asked before, or the answer counts as right. */
  | { readonly kind: 'already' }
  | { readonly kind: 'gone' };

/** "My answer is right too", of what a member wrote in a group's quiz; asked once for each answer. */
export type AppealWritten = (tap: Tap) => Promise<AppealedWritten>;

export function createAppealWritten(deps: {
  readonly findQuestion: FindQuestion;
  readonly ask: AskForAnswer;
}): AppealWritten {
  return async (tap) => {
    const found = await deps.findQuestion(tap);
    if (found.kind !== 'answered') return { kind: 'gone' };
    const { quiz, item, answer, isRight } = found.feedback;
    const { typed, memberId } = answer;
    if (typed === null) return { kind: 'gone' };
    if (isRight === true) return { kind: 'already' };
    const about = { key: recallKey(answer), itemId: item.id, teamId: quiz.teamId, memberId, typed };
    const appeal = await deps.ask(about);
    return appeal === null ? { kind: 'already' } : { kind: 'sent', item, appeal };
  };
}
