import type { ShownCard } from '../../../features/review/find-card.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { markedWords } from '../marked-words.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { stemLines } from './stem-lines.ts';

/** What a result shows besides the card. */
export interface ResultContext {
  /** The day of study on which the concept comes up again; null: it is not known. */
  readonly dueDay: number | null;
  /** A sentence on what was just done. */
  readonly notice: string | null;
  /** Whether the next card can be asked for here; not under a card that has been gone on from. */
  readonly next: boolean;
}

/** A card after its answer: whether it was right, why, the line that proves it, and what can be said about it. */
export function reviewResultView(
  { ask, item }: ShownCard,
  { dueDay, notice, next }: ResultContext,
  messages: Messages,
): MessageView {
  const { review: said } = messages;
  const { state, answer } = ask;
  const verdict = verdictOf();
  const isDone = state === 'answered';
  const memory = answer?.rating == null || dueDay === null ? null : said.nextTime(said.day(dueDay));
  const { path, line: at, quote } = item.source;
  const place = path === null ? null : at === null ? path : `${path} · ${messages.lines(at, at)}`;
  const given = answer?.typed ?? (answer?.option == null ? null : (ask.options[answer.option] ?? null));
  const isWrong = isDone && answer?.isRight === false;
  const isRight = isDone && answer?.isRight === true;
  const canAppeal = (isWrong || state === 'judging') && answer?.typed != null;
  const mark = (which: 'guessed' | 'easy' | 'sure', at: number) =>
    button(actionIds.reviewMark, said.buttons[which], `${ask.id}:${which}`, at);
  const canBeEasy = isRight && answer?.easy === false && !answer.guessed && ask.hints === 0 && answer.rating !== null;
  return {
    text: escapeText(verdict),
    blocks: [
      richText(
        ...stemLines(item.stem),
        line(words(`\n${verdict}`, { bold: true })),
        ...(given === null || isRight ? [] : [line(words(said.yours(given)))]),
        line(...markedWords(said.answer(item.answer))),
        ...(item.explanation === '' || state === 'judging' ? [] : [line(...markedWords(item.explanation))]),
        quotation(quote),
      ),
      remark([said.proof, ...(place === null ? [] : [place])].join(' · ')),
      ...(state === 'judging'
        ? buttons(
            ...(['known', 'hard', 'unknown'] as const).map((as, position) =>
              button(actionIds.reviewJudge, said.buttons[as], `${ask.id}:${as}`, position),
            ),
          )
        : []),
      ...(notice === null && memory === null ? [] : [remark([notice, memory].filter((one) => one !== null).join(' '))]),
      ...buttons(
        ...(next && state !== 'judging' ? [button(actionIds.reviewNext, said.buttons.next, ask.id)] : []),
        ...(canBeEasy ? [mark('easy', 0)] : []),
        ...(isRight && answer?.guessed === false && answer.way !== 'self' ? [mark('guessed', 1)] : []),
        ...(isWrong && answer?.sure === false && answer.way !== 'self' && answer.way !== 'unknown'
          ? [mark('sure', 2)]
          : []),
        ...(canAppeal ? [button(actionIds.reviewAppeal, said.buttons.appeal, ask.id)] : []),
        ...(answer === null ? [] : [button(actionIds.reviewUndo, said.buttons.undo, ask.id)]),
        ...(answer === null ? [] : [button(actionIds.quizReport, messages.quiz.feedback.report, item.id)]),
      ),
    ],
  };

  function verdictOf(): string {
    if (state === 'passed') return said.passed;
    if (state === 'seen') return said.seen;
    if (state === 'gone') return said.gone;
    if (state === 'judging' || answer === null) return said.judge;
    if (answer.way === 'unknown') return said.unknown;
    if (answer.isRight !== true) return said.wrong;
    if (answer.way === 'true-false') return `${said.right} ${said.noReview}`;
    return ask.hints > 0 ? said.rightAfterHint : said.right;
  }
}
