import type { Spent } from '../../../features/answer/budget.ts';
import type { Usage } from '../../../features/answer/show-usage.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { bullets, line, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** What the model cost this month, and each member today. */
export function usageView(
  { month, limits }: Usage,
  members: readonly (Spent & { readonly name: string })[],
  { usage: said }: Messages,
): MessageView {
  const sum = said.month(month.calls, month.tokens);
  const bound = limits.monthTokens === null ? [] : [words(`\n${said.limit(limits.monthTokens)}`)];
  const cost = month.microUsd === 0 ? [] : [words(`\n${said.cost((month.microUsd / 1_000_000).toFixed(2))}`)];
  const rows = members.map(({ name, calls, tokens }) => [words(said.member(shorten(name, 80), calls, tokens))]);
  return {
    text: escapeText(sum),
    blocks: [
      richText(line(words(sum), ...bound, ...cost)),
      richText(
        line(words(rows.length === 0 ? said.nobody : said.today, { bold: true })),
        ...(rows.length === 0 ? [] : [bullets(rows)]),
      ),
    ],
  };
}
