import type { AnswerFeedback } from '../../../features/quiz/answer-question.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { quizMarkValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { markedWords } from '../marked-words.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { letterOf } from './quiz-naming.ts';

/** What only the member who tapped sees: right or wrong, why, the line that proves it, and what they can say about it. */
export function quizFeedbackView(
  { quiz, question, item, answer, isRight, passageId }: AnswerFeedback,
  { isAgain, concept }: { readonly isAgain: boolean; readonly concept: string | null },
  messages: Messages,
): MessageView {
  const said = messages.quiz.feedback;
  const named = (option: number) => `${letterOf(option)}(${(question.options[option] ?? '').replaceAll('`', '')})`;
  const verdict = isRight ? said.right : said.wrong(named(answer.option), named(question.right));
  const first = isAgain ? `${said.again(letterOf(answer.option))} ${verdict}` : verdict;
  const { path, line: at, quote } = item.source;
  const place = path === null ? said.message : at === null ? path : `${path} · ${messages.lines(at, at)}`;
  const [quizId, position] = [quiz.id, question.position];
  const mark = (which: 'guessed' | 'misclick', at: number) =>
    button(actionIds.quizMark, said[which], quizMarkValue(quizId, position, which), at);
  return {
    text: escapeText(first),
    blocks: [
      richText(
        line(words(first, { bold: true })),
        ...(item.explanation === '' ? [] : [line(...markedWords(item.explanation))]),
        quotation(quote),
      ),
      remark([said.proof, place, ...(answer.late ? [said.late] : [])].join(' · ')),
      ...buttons(
        ...(isRight && !answer.guessed ? [mark('guessed', 0)] : []),
        ...(answer.misclick ? [] : [mark('misclick', 1)]),
        ...(concept === null ? [] : [button(actionIds.explain, said.explain, concept)]),
        ...(passageId === null ? [] : [button(actionIds.openPassage, said.source, passageId)]),
        button(actionIds.quizReport, said.report, item.id),
      ),
    ],
  };
}
