import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { RecordRecall, StoredQuiz } from './ports.ts';
import { isRightAnswer, type QuizAnswer, type QuizQuestion } from './quiz.ts';

/** Names an answer for memory: told twice under it, it is told once. */
export function recallKey({
  quizId,
  position,
  memberId,
}: Pick<QuizAnswer, 'quizId' | 'position' | 'memberId'>): string {
  return `quiz:${quizId}:${position}:${memberId}`;
}

/**
 * What an answer says of memory: right → good, wrong or guessed → again. Null for what says nothing: what was not meant, true or
 * false, questions that were taken out, and a written answer that nobody judged.
 */
export function recallOf(
  answer: QuizAnswer,
  { quiz, questions }: StoredQuiz,
  item: QuizItem,
): Parameters<RecordRecall>[0] | null {
  const { position, memberId, at, guessed } = answer;
  const question = questions[position];
  const conceptId = item.conceptIds[0];
  const isRight = question === undefined ? null : isRightAnswer(answer, question);
  if (question === undefined || conceptId === undefined || isRight === null) return null;
  if (answer.misclick || question.withdrawn || item.kind === 'true-false') return null;
  return {
    ...{ key: recallKey(answer), teamId: quiz.teamId, memberId, conceptId, at, guessed },
    ...{ rating: isRight && !guessed ? 'good' : 'again', itemId: question.itemId, ...wayOf(answer, question) },
  };
}

/** How it was answered, and out of how many options. */
function wayOf({ option, typed, judged }: QuizAnswer, { options }: QuizQuestion) {
  if (typed !== null) return { way: judged?.startsWith('self') ? 'self' : 'typed', options: null } as const;
  if (option === null) return { way: 'unknown', options: null } as const;
  return { way: 'choice', options: options.length } as const;
}
