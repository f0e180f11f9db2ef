import type { Exchange } from '../../../features/answer/conversation.ts';
import type { MessageView } from '../blocks.ts';
import { type AnswerContext, answerView } from './answer-view.ts';
import { notInNotesView } from './not-in-notes-view.ts';

/** A stored exchange as a message, whatever its answer is. */
export function exchangeView(
  exchange: Pick<Exchange, 'id' | 'question' | 'answer'>,
  context: AnswerContext,
): MessageView {
  const { id, question, answer } = exchange;
  return answer.kind === 'answered'
    ? answerView({ id, question, answer }, context)
    : notInNotesView({ id, question, answer }, context);
}
