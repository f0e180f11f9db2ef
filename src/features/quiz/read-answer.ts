import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { AnswerFeedback } from './answer-question.ts';
import type { JudgeAnswer, JudgedAnswer } from './judge-answer.ts';

/** Reads a written answer; null: it cannot tell. */
export type GradeWritten = (given: {
  readonly item: QuizItem;
  readonly typed: string;
  readonly teamId: string;
  readonly memberId: string;
}) => Promise<'right' | 'wrong' | null>;

/** Null: nobody can tell, and the member judges. */
export type ReadQuizAnswer = (feedback: AnswerFeedback) => Promise<JudgedAnswer | null>;

/**
 * Has a written answer read by somebody who reads, after it was kept: reading takes longer than Slack waits. Whoever decides first, the
 * member or the reader, has decided.
 */
export function createReadQuizAnswer(deps: {
  readonly grade: GradeWritten;
  readonly judge: JudgeAnswer;
}): ReadQuizAnswer {
  return async ({ quiz, question, item, answer }) => {
    const { typed, memberId } = answer;
    if (typed === null || answer.judged !== null) return null;
    const grade = await deps.grade({ item, typed, teamId: quiz.teamId, memberId });
    if (grade === null) return null;
    const tap = { quizId: quiz.id, position: question.position, memberId };
    return deps.judge({ ...tap, isRight: grade === 'right', bySelf: false });
  };
}
