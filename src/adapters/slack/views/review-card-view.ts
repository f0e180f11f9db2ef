import type { ShownCard } from '../../../features/review/find-card.ts';
import { firstHint, hintsOf } from '../../../features/review/help-with-card.ts';
import type { CardHint } from '../../../features/review/hint-for.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { indexedValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { markedWords } from '../marked-words.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { letterOf } from './quiz-naming.ts';
import { plainStem, stemLines } from './stem-lines.ts';

/** A card to be answered. `left`: cards after this one; null where nobody counts. */
export function reviewCardView(
  card: ShownCard,
  { left, notice = null }: { readonly left: number | null; readonly notice?: string | null },
  messages: Messages,
): MessageView {
  const { review: said } = messages;
  const { ask, item } = card;
  const hints = hintsOf(card);
  const crossed = new Set(hints.flatMap((hint) => (hint.kind === 'fewer' ? hint.wrong : [])));
  const options = ask.showsOptions ? ask.options : [];
  const taps = options.flatMap((_, option) =>
    crossed.has(option) ? [] : [button(actionIds.reviewChoose, letterOf(option), indexedValue(ask.id, option), option)],
  );
  const isWritable = item.kind !== 'true-false';
  const helps = hints.length === 0 && firstHint(card) !== null;
  const first = ask.isReturn ? said.returned : left === null ? null : said.card(left);
  return {
    text: escapeText(plainStem(item.stem)),
    blocks: [
      ...[notice, first].flatMap((text) => (text === null ? [] : [remark(text)])),
      richText(
        ...stemLines(item.stem, { bold: true }),
        ...(options.length === 0 ? [] : [line(...optionLines(options, crossed))]),
        ...hints.flatMap((hint) => hintLines(hint, messages)),
      ),
      ...buttons(...taps),
      ...buttons(
        ...(isWritable ? [button(actionIds.reviewType, said.buttons.type, ask.id)] : []),
        ...(helps ? [button(actionIds.reviewHint, said.buttons.hint, ask.id)] : []),
        button(actionIds.reviewUnknown, said.buttons.unsure, ask.id),
        button(actionIds.reviewReveal, said.buttons.reveal, ask.id),
        button(actionIds.reviewPass, said.buttons.pass, ask.id),
      ),
      ...(isWritable ? [remark(said.howToType)] : []),
    ],
  };
}

function optionLines(options: readonly string[], crossed: ReadonlySet<number>) {
  return options.flatMap((option, at) => [
    words(`\n${letterOf(at)}.  `),
    ...(crossed.has(at) ? [words(option.replaceAll('`', ''), { strike: true })] : markedWords(option)),
  ]);
}

function hintLines(hint: CardHint, { review: { hints } }: Messages) {
  if (hint.kind === 'gap') return [line(words(`\n${hints.gap}`)), quotation(hint.text)];
  if (hint.kind === 'options') return [line(words(`\n${hints.options}`))];
  return [line(words(`\n${hints.fewer(hint.wrong.map(letterOf).join(', '))}`))];
}
