import type { Quiz } from '../../../features/quiz/quiz.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, header, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, paragraph, richText } from '../rich-text.ts';
import { sentenceWithMoment } from '../sentence-with-moment.ts';
import { topicWords } from './quiz-naming.ts';

/** The first message of a quiz: what it is about, how many questions, until when. */
export function quizRootView(
  quiz: Quiz,
  { questions, isOver, timeZone }: { readonly questions: number; readonly isOver: boolean; readonly timeZone: string },
  messages: Messages,
): MessageView {
  const said = messages.quiz;
  const title = said.title(topicWords(quiz.topic, messages));
  const when = messages.dateTime(quiz.closesAt, timeZone);
  const until = (at: string) => said.opens(questions, at);
  const opens = isOver ? said.over : until(when);
  return {
    text: escapeText(`${title} · ${opens}`),
    blocks: [
      header(title),
      isOver ? paragraph(opens) : richText(line(...sentenceWithMoment(until, quiz.closesAt, when))),
      ...(isOver ? [] : [remark(said.how), ...buttons(button(actionIds.quizClose, said.close, quiz.id))]),
    ],
  };
}
