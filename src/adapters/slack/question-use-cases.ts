import type { AcceptAnswer, AnswerOpenQuestion, TakeQuestion } from '../../features/questions/answer-open-question.ts';
import type { AskOpenQuestion } from '../../features/questions/ask-open-question.ts';
import type { ChangeReply } from '../../features/questions/change-reply.ts';
import type { AnswerStanding, KeepAnswer } from '../../features/questions/keep-answer.ts';
import type { OfferQuestions, ReleaseQuestion } from '../../features/questions/offer-questions.ts';
import type { OfferReply } from '../../features/questions/offer-reply.ts';
import type { QuestionStore } from '../../features/questions/ports.ts';

/** What Slack asks for about questions that the book left open. */
export interface QuestionUseCases {
  readonly ask: AskOpenQuestion;
  readonly offer: OfferQuestions;
  readonly release: ReleaseQuestion;
  readonly offerReply: OfferReply;
  readonly changeReply: ChangeReply;
  readonly take: TakeQuestion;
  readonly answer: AnswerOpenQuestion;
  readonly accept: AcceptAnswer;
  readonly keep: KeepAnswer;
  readonly standing: AnswerStanding;
  readonly store: Pick<QuestionStore, 'find' | 'list' | 'change'>;
}
