import { blockLimits as limits } from './block-limits.ts';
import { byType, flagRule, list, needed, object, oneOf, type Rule, text, wholeNumber } from './rule.ts';

const type: Rule = () => undefined;
const name = needed(text(limits.id));
/** Rich text has no documented count of its own; the text of the whole message is bounded. */
const unbounded = { most: 10_000, least: 0 };
const style = object({
  bold: flagRule,
  code: flagRule,
  italic: flagRule,
  strike: flagRule,
  underline: flagRule,
  highlight: flagRule,
  client_highlight: flagRule,
  unlink: flagRule,
});
const words = needed(text({ most: Number.MAX_SAFE_INTEGER }));
const border = oneOf(0, 1);
const indent = wholeNumber(0, 8);

const inline = byType({
  broadcast: object({ type, style, range: needed(oneOf('here', 'channel', 'everyone')) }),
  channel: object({ type, style, channel_id: name }),
  color: object({ type, style, value: name }),
  date: object({
    type,
    style,
    timestamp: needed(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    format: name,
    url: text(limits.url),
    fallback: text(limits.plainText),
  }),
  emoji: object({ type, style, name, unicode: text(limits.id), url: text(limits.url), skin_tone: wholeNumber(1, 6) }),
  link: object({ type, style, url: needed(text(limits.url)), text: text(limits.plainText, 0), unsafe: flagRule }),
  team: object({ type, style, team_id: name }),
  text: object({ type, style, text: words }),
  user: object({ type, style, user_id: name }),
  usergroup: object({ type, style, usergroup_id: name }),
});

const section = object({ type, elements: needed(list(inline, unbounded)) });

/** docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richText: Rule = byType({
  rich_text: object({
    type,
    block_id: text(limits.id),
    elements: needed(
      list(
        byType({
          rich_text_section: section,
          rich_text_list: object({
            type,
            style: needed(oneOf('bullet', 'ordered')),
            elements: needed(list(byType({ rich_text_section: section }), unbounded)),
            indent,
            offset: wholeNumber(0, 1_000_000),
            border,
          }),
          rich_text_preformatted: object({
            type,
            elements: needed(list(inline, unbounded)),
            border,
            language: text(limits.id),
          }),
          rich_text_quote: object({ type, elements: needed(list(inline, unbounded)), border }),
        }),
        unbounded,
      ),
    ),
  }),
});
