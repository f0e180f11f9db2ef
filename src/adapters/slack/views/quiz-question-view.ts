import type { ShownQuestion } from '../../../features/quiz/ports.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { indexedValue, quizAnswerValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { markedWords } from '../marked-words.ts';
import { line, paragraph, richText, words } from '../rich-text.ts';
import { letterOf } from './quiz-naming.ts';
import { plainStem, stemLines } from './stem-lines.ts';

/** A question with its options as text, a button for each, and how many have answered: never who, never what. */
export function quizQuestionView(
  quizId: string,
  question: ShownQuestion,
  { of }: { readonly of: number },
  { quiz: said }: Messages,
): MessageView {
  const { position, stem, options, answered, isOver, withdrawn, isWritable } = question;
  const name = said.question(position + 1, of);
  if (withdrawn) {
    return { text: escapeText(`${name} · ${said.withdrawn}`), blocks: [paragraph(`${name} · ${said.withdrawn}`)] };
  }
  const taps = options.map((_, option) =>
    button(actionIds.quizAnswer, letterOf(option), quizAnswerValue(quizId, position, option), option),
  );
  return {
    text: escapeText(`${name} · ${plainStem(stem)}`),
    blocks: [
      remark(name),
      richText(
        ...stemLines(stem, { bold: true }),
        line(...options.flatMap((option, at) => [words(`\n${letterOf(at)}.  `), ...markedWords(option)])),
      ),
      ...buttons(
        ...taps,
        button(actionIds.quizUnknown, said.unknown, indexedValue(quizId, position)),
        ...(isWritable ? [button(actionIds.quizType, said.inWords, indexedValue(quizId, position))] : []),
      ),
      remark(isOver ? `${said.answered(answered)} ${said.lateOnly}` : said.answered(answered)),
    ],
  };
}
