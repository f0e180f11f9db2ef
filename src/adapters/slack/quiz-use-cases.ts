import type { AddItem } from '../../features/quiz/add-item.ts';
import type { AnswerQuestion } from '../../features/quiz/answer-question.ts';
import type { AppealWritten } from '../../features/quiz/appeal-written.ts';
import type { CloseQuiz } from '../../features/quiz/close-quiz.ts';
import type { DecideItem } from '../../features/quiz/decide-item.ts';
import type { FindQuestion } from '../../features/quiz/find-question.ts';
import type { JudgeAnswer } from '../../features/quiz/judge-answer.ts';
import type { ListDrafts } from '../../features/quiz/list-drafts.ts';
import type { MarkAnswer } from '../../features/quiz/mark-answer.ts';
import type { ItemStore } from '../../features/quiz/ports.ts';
import type { ReadQuizAnswer } from '../../features/quiz/read-answer.ts';
import type { ReportItem } from '../../features/quiz/report-item.ts';
import type { StartGroupQuiz } from '../../features/quiz/start-group-quiz.ts';

/** What the Slack room needs for quizzes. */
export interface QuizUseCases {
  readonly start: StartGroupQuiz;
  /** Posts what was started; resolves when it has been tried. */
  readonly posted: (quizId: string) => Promise<'posted' | 'not-here' | 'later'>;
  readonly answer: AnswerQuestion;
  readonly findQuestion: FindQuestion;
  readonly judge: JudgeAnswer;
  /** Null without a model. */
  readonly read: ReadQuizAnswer | null;
  readonly appeal: AppealWritten;
  readonly mark: MarkAnswer;
  readonly report: ReportItem;
  readonly close: CloseQuiz;
  readonly drafts: ListDrafts;
  readonly decide: DecideItem;
  readonly add: AddItem;
  readonly findItem: ItemStore['find'];
  /** A concept's name as the cards have it; null for one without a card. */
  readonly conceptName: (conceptId: string, locale: 'ko' | 'en') => string | null;
}
