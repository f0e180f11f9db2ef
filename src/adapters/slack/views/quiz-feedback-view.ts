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
  const right = named(question.right);
  const { option, typed } = answer;
  const isUnknown = option === null && typed === null;
  const verdict = verdictOf();
  const first = isAgain ? `${option === null ? said.againOther : said.again(letterOf(option))} ${verdict}` : verdict;
  const { path, line: at, quote } = item.source;
  const place = path === null ? said.message : at === null ? path : `${path} · ${messages.lines(at, at)}`;
  const [quizId, position] = [quiz.id, question.position];
  const mark = (which: 'guessed' | 'misclick', at: number) =>
    button(actionIds.quizMark, said[which], quizMarkValue(quizId, position, which), at);
  const judge = (as: 'known' | 'unknown', at: number) =>
    button(actionIds.quizJudge, messages.review.buttons[as], `${quizId}:${position}:${as}`, at);
  return {
    text: escapeText(first),
    blocks: [
      richText(
        line(words(first, { bold: true })),
        ...(typed === null ? [] : [line(words(said.yours(typed)))]),
        ...(item.explanation === '' ? [] : [line(...markedWords(item.explanation))]),
        quotation(quote),
      ),
      remark([said.proof, place, ...(answer.late ? [said.late] : [])].join(' · ')),
      ...(isRight === null ? buttons(judge('known', 0), judge('unknown', 1)) : []),
      ...buttons(
        ...(isRight === true && option !== null && !answer.guessed ? [mark('guessed', 0)] : []),
        ...(answer.misclick || typed !== null ? [] : [mark('misclick', 1)]),
        ...(typed === null || isRight === true
          ? []
          : [button(actionIds.quizAppeal, messages.review.buttons.appeal, `${quizId}:${position}`)]),
        ...(concept === null ? [] : [button(actionIds.explain, said.explain, concept)]),
        ...(passageId === null ? [] : [button(actionIds.openPassage, said.source, passageId)]),
        button(actionIds.quizReport, said.report, item.id),
      ),
    ],
  };

  function verdictOf(): string {
    if (isRight === true) return said.right;
    if (isUnknown) return said.unknown(right);
    if (isRight === null) return said.judge(right);
    return option === null ? said.wrongTyped(right) : said.wrong(named(option), right);
  }
}
