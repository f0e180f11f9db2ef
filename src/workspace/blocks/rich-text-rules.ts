import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextBroadcastMention,
  RichTextChannelMention,
  RichTextColor,
  RichTextDate,
  RichTextElement,
  RichTextEmoji,
  RichTextLink,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
  RichTextStyleable,
  RichTextTeamMention,
  RichTextText,
  RichTextUsergroupMention,
  RichTextUserMention,
} from '@slack/types';
import { linkUrl, webUrl } from './address-rules.ts';
import { blockLimits as limits } from './block-limits.ts';
import { byType, fieldsOf, needed, object, typed } from './object-rule.ts';
import { flagRule, list, oneOf, text, textLike, unbounded, wholeNumber } from './rule.ts';
import { id } from './text-rules.ts';

const name = needed(id);
const words = text(unbounded);
/** Of mentions and messages that Slack itself wrote; the types leave it out. */
const marks = { highlight: flagRule, client_highlight: flagRule, unlink: flagRule };
const style = object({
  ...fieldsOf<NonNullable<RichTextStyleable['style']>>({
    bold: flagRule,
    code: flagRule,
    italic: flagRule,
    strike: flagRule,
    underline: flagRule,
  }),
  ...marks,
});
const border = oneOf(0, 1);
const color = textLike((given) => /^#?[\da-f]{6}$/iu.test(given), 'a color of six hexadecimal digits such as #F405B3');

const link = typed(fieldsOf<RichTextLink>({ style, url: needed(linkUrl), text: text(unbounded, 0), unsafe: flagRule }));
const plain = typed(fieldsOf<RichTextText>({ style, text: needed(words) }));

const inline = byType<RichTextElement['type']>({
  broadcast: typed(fieldsOf<RichTextBroadcastMention>({ style, range: needed(oneOf('here', 'channel', 'everyone')) })),
  channel: typed(fieldsOf<RichTextChannelMention>({ style, channel_id: name })),
  color: typed(fieldsOf<RichTextColor>({ style, value: needed(color) })),
  date: typed(
    fieldsOf<RichTextDate>({
      style,
      timestamp: needed(wholeNumber(0, unbounded)),
      format: needed(words),
      url: linkUrl,
      fallback: words,
    }),
  ),
  emoji: typed({
    ...fieldsOf<RichTextEmoji>({ style, name, unicode: id, url: webUrl }),
    // In messages of Slack's clients; the types leave it out.
    skin_tone: wholeNumber(1, { most: 6 }),
  }),
  link,
  team: typed(fieldsOf<RichTextTeamMention>({ style, team_id: name })),
  text: plain,
  user: typed(fieldsOf<RichTextUserMention>({ style, user_id: name })),
  usergroup: typed(fieldsOf<RichTextUsergroupMention>({ style, usergroup_id: name })),
});

/** Slack takes empty lists here; the text of a message is bounded as a whole. */
const inlines = needed(list(inline, { ...unbounded, least: 0 }));
const section = typed(fieldsOf<RichTextSection>({ elements: inlines }));

/** docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richTextBlock = typed(
  fieldsOf<RichTextBlock>({
    block_id: id,
    elements: needed(
      list(
        byType<RichTextBlockElement['type']>({
          rich_text_section: section,
          rich_text_list: typed({
            ...fieldsOf<RichTextList>({
              style: needed(oneOf('bullet', 'ordered')),
              elements: needed(list(byType({ rich_text_section: section }), unbounded)),
              indent: wholeNumber(0, limits.richTextIndent),
              border,
            }),
            // Of the reference; the types leave it out.
            offset: wholeNumber(0, unbounded),
          }),
          rich_text_preformatted: typed({
            ...fieldsOf<RichTextPreformatted>({
              // The reference names all inline elements, the types these two: the stricter stands here.
              elements: needed(list(byType({ link, text: plain }), { ...unbounded, least: 0 })),
              border,
            }),
            language: id,
          }),
          rich_text_quote: typed(fieldsOf<RichTextQuote>({ elements: inlines, border })),
        }),
        { ...unbounded, least: 0 },
      ),
    ),
  }),
);

/** Rich text where nothing else may stand. */
export const richText = byType({ rich_text: richTextBlock });
