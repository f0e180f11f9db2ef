import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { AnswerFeedback, Tap } from './answer-question.ts';
import { passageOf } from './passage-of.ts';
import type { ItemStore, QuizStore } from './ports.ts';
import { isRightAnswer, type Quiz } from './quiz.ts';

export type FoundQuestion =
  | { readonly kind: 'open'; readonly quiz: Quiz; readonly item: QuizItem }
  | { readonly kind: 'answered'; readonly feedback: AnswerFeedback }
  /** The text that proved it is gone, so nobody is asked. */
  | { readonly kind: 'withdrawn'; readonly quiz: Quiz }
  | { readonly kind: 'gone' };

/** A question as it stands for a member. */
export type FindQuestion = (tap: Tap) => Promise<FoundQuestion>;

export function createFindQuestion(deps: {
  readonly quizzes: Pick<QuizStore, 'find' | 'findAnswer'>;
  readonly items: Pick<ItemStore, 'find'>;
  readonly library: () => Library;
}): FindQuestion {
  return async ({ quizId, position, memberId }) => {
    const stored = await deps.quizzes.find(quizId);
    const question = stored?.questions[position];
    const item = question === undefined ? null : await deps.items.find(question.itemId);
    if (stored === null || question === undefined || item === null) return { kind: 'gone' };
    const { quiz } = stored;
    const answer = await deps.quizzes.findAnswer(quizId, position, memberId);
    if (answer === null) return question.withdrawn ? { kind: 'withdrawn', quiz } : { kind: 'open', quiz, item };
    const isRight = isRightAnswer(answer, question);
    const passageId = passageOf(deps.library(), item);
    return { kind: 'answered', feedback: { quiz, question, item, answer, isRight, passageId } };
  };
}
