import type { Quiz } from '../../../features/quiz/quiz.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, header, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { topicWords } from './quiz-naming.ts';

/** The first message of a quiz: what it is about, how many questions, until when. */
export function quizRootView(
  quiz: Quiz,
  { questions, isOver, timeZone }: { readonly questions: number; readonly isOver: boolean; readonly timeZone: string },
  messages: Messages,
): MessageView {
  const said = messages.quiz;
  const title = said.title(topicWords(quiz.topic, messages));
  const opens = isOver ? said.over : said.opens(questions, messages.dateTime(quiz.closesAt, timeZone));
  return {
    text: escapeText(`${title} · ${opens}`),
    blocks: [
      header(title),
      paragraph(opens),
      ...(isOver ? [] : [remark(said.how), ...buttons(button(actionIds.quizClose, said.close, quiz.id))]),
    ],
  };
}
