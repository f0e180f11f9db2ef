import { isJsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import { elementRules } from './element-rules.ts';
import { richText } from './rich-text-rules.ts';
import {
  byType,
  type Fields,
  flagRule,
  list,
  needed,
  object,
  oneOf,
  pick,
  type Rule,
  text,
  wholeNumber,
} from './rule.ts';
import { anyText, id, imageFields, imageSource, mrkdwn, plainText, url } from './text-rules.ts';

const type: Rule = () => undefined;
const block: Fields = { type, block_id: id };
const status = oneOf('pending', 'in_progress', 'complete', 'error');
const unboundedText = text({ most: Number.MAX_SAFE_INTEGER }, 0);
const image = pick(elementRules, 'image');
const button = pick(elementRules, 'button');

const selects = ['channels_select', 'conversations_select', 'external_select', 'static_select', 'users_select'];
const multiSelects = selects.map((select) => `multi_${select}`);
const choices = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker', ...selects, ...multiSelects];
const typed = [
  'email_text_input',
  'number_input',
  'plain_text_input',
  'rich_text_input',
  'url_text_input',
  'file_input',
];

const cell = byType({
  raw_text: object({ type, text: needed(unboundedText) }),
  raw_number: object({ type, text: needed(unboundedText), value: needed(wholeNumberOrNot) }),
  rich_text: richText,
});
const row = list(cell, limits.tableColumns);

function wholeNumberOrNot(value: unknown, pointer: string, report: Parameters<Rule>[2]): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) report(pointer, 'must be a number');
}

const hasTextOrFields: Rule = (value, pointer, report) => {
  if (isJsonObject(value) && value.text === undefined && value.fields === undefined) {
    report(pointer, 'missing required field: text or fields');
  }
};

const hasTitle: Rule = (value, pointer, report) => {
  if (isJsonObject(value) && value.title === undefined && value.rich_text_title === undefined) {
    report(pointer, 'missing required field: title or rich_text_title');
  }
};

const card = object({
  ...block,
  hero_image: image,
  icon: image,
  title: mrkdwn(limits.cardTitle),
  subtitle: mrkdwn(limits.cardSubtitle),
  body: mrkdwn(limits.cardBody),
  actions: list(button, limits.cardActions),
});

const taskCard = object({
  ...block,
  task_id: needed(text(limits.id)),
  title: needed(unboundedText),
  details: richText,
  output: richText,
  sources: list(object({ type, url: needed(url), text: needed(unboundedText) }), { most: 100, least: 0 }),
  status: needed(status),
});

/** Blocks that also stand in a container. */
const plainBlocks: Readonly<Record<string, Rule>> = {
  actions: object({
    ...block,
    elements: needed(
      list(
        pick(elementRules, 'button', 'overflow', 'datetimepicker', 'workflow_button', 'rich_text_input', ...choices),
        limits.actionsElements,
      ),
    ),
  }),
  context: object({
    ...block,
    elements: needed(
      list(
        byType({ image, plain_text: anyText(limits.plainText), mrkdwn: anyText(limits.plainText) }),
        limits.contextElements,
      ),
    ),
  }),
  divider: object(block),
  header: object({ ...block, text: needed(plainText(limits.headerText)) }),
  image: object({ ...block, ...imageFields, title: plainText(limits.imageTitle) }, imageSource),
  section: object(
    {
      ...block,
      text: anyText(limits.sectionText),
      fields: list(anyText(limits.sectionField), limits.sectionFields),
      accessory: pick(elementRules, 'button', 'overflow', 'image', 'workflow_button', ...choices),
      expand: flagRule,
    },
    hasTextOrFields,
  ),
  table: object({
    ...block,
    rows: needed(list(row, limits.tableRows)),
    column_settings: list(
      object({ align: oneOf('left', 'center', 'right'), is_wrapped: flagRule }),
      limits.tableColumns,
    ),
  }),
  video: object({
    ...block,
    video_url: needed(url),
    thumbnail_url: needed(url),
    alt_text: needed(text(limits.imageAlt)),
    title: needed(plainText(limits.videoTitle)),
    title_url: url,
    author_name: text(limits.videoAuthor),
    provider_name: text(limits.videoAuthor),
    provider_icon_url: url,
    description: plainText(limits.videoDescription),
  }),
};

/** Every block an app may send, by its type (docs.slack.dev/reference/block-kit/blocks). */
export const blockRules: Readonly<Record<string, Rule>> = {
  ...plainBlocks,
  alert: object({
    ...block,
    text: needed(anyText(limits.alertText)),
    level: oneOf('default', 'info', 'warning', 'error', 'success'),
  }),
  card,
  carousel: object({ ...block, elements: needed(list(byType({ card }), limits.carouselCards)) }),
  container: object(
    {
      ...block,
      title: plainText(limits.containerTitle),
      rich_text_title: richText,
      subtitle: anyText(limits.containerSubtitle),
      // The documentation lists `file`, `input` and `rich_text` as well; Slack's own validator was seen to refuse them.
      child_blocks: needed(list(byType(plainBlocks), limits.containerChildren)),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: image,
      is_collapsible: flagRule,
      default_collapsed: flagRule,
      has_header_divider: flagRule,
    },
    hasTitle,
  ),
  context_actions: object({
    ...block,
    elements: needed(list(pick(elementRules, 'feedback_buttons', 'icon_button'), limits.contextActionsElements)),
  }),
  data_table: object({
    ...block,
    rows: needed(list(row, { ...limits.dataTableRows, least: 2 })),
    caption: needed(text(limits.plainText)),
    page_size: wholeNumber(1, limits.dataTablePageSize.most),
    row_header_column_index: wholeNumber(0, limits.tableColumns.most - 1),
  }),
  input: object({
    ...block,
    label: needed(plainText(limits.inputLabel)),
    hint: plainText(limits.inputHint),
    optional: flagRule,
    dispatch_action: flagRule,
    element: needed(pick(elementRules, 'datetimepicker', ...choices, ...typed)),
  }),
  markdown: object({ ...block, text: needed(text(limits.markdownInPayload)) }),
  plan: object({
    ...block,
    title: needed(unboundedText),
    tasks: list(byType({ task_card: taskCard }), { most: 50, least: 0 }),
  }),
  rich_text: richText,
  task_card: taskCard,
};
