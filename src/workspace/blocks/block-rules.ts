import type {
  ActionsBlock,
  AlertBlock,
  ContainerBlock,
  ContextActionsBlock,
  ContextBlock,
  ContextBlockElement,
  DividerBlock,
  FileBlock,
  HeaderBlock,
  ImageBlock,
  InputBlock,
  KnownBlock,
  MarkdownBlock,
  SectionBlock,
  VideoBlock,
} from '@slack/types';
import { isJsonObject } from '../state/json.ts';
import { iconUrl, imageFields, imageSource, videoPageUrl, videoUrl, webUrl } from './address-rules.ts';
import { blockLimits as limits } from './block-limits.ts';
import { cardBlock, carouselBlock } from './card-rules.ts';
import { chartBlock } from './chart-rules.ts';
import type { DataVisualizationBlock } from './data-visualization-block.ts';
import { elementRules, elementsIn } from './element-rules.ts';
import { anyOf, byType, fieldsOf, needed, typed } from './object-rule.ts';
import { richText, richTextBlock } from './rich-text-rules.ts';
import { both, flagRule, list, oneOf, type Rule, text, unbounded, wholeNumber } from './rule.ts';
import { dataTableBlock, tableBlock } from './table-rules.ts';
import { planBlock, taskCardBlock } from './task-rules.ts';
import { anyText, id, plainText } from './text-rules.ts';

export type BlockType = KnownBlock['type'] | DataVisualizationBlock['type'];

const block_id = id;
const { image } = elementRules;

/** Choosing files dispatches nothing (docs.slack.dev/reference/block-kit/block-elements/file-input-element). */
const filesDispatchNothing: Rule = (value, pointer, report) => {
  if (!isJsonObject(value) || !isJsonObject(value.element) || value.element.type !== 'file_input') return;
  if (value.dispatch_action === true) report(`${pointer}/dispatch_action`, 'must be false for a file_input');
};

const collapsesOnlyIfCollapsible: Rule = (value, pointer, report) => {
  if (!isJsonObject(value) || value.default_collapsed !== true || value.is_collapsible === true) return;
  report(`${pointer}/default_collapsed`, 'must be false unless is_collapsible is true');
};

/** Blocks that also stand in a container. */
const plainBlocks = {
  actions: typed(
    fieldsOf<ActionsBlock>({ block_id, elements: needed(list(elementsIn.actions, limits.actionsElements)) }),
  ),
  context: typed(
    fieldsOf<ContextBlock>({
      block_id,
      elements: needed(
        list(
          byType<ContextBlockElement['type']>({
            image,
            plain_text: anyText(limits.plainText),
            mrkdwn: anyText(limits.plainText),
          }),
          limits.contextElements,
        ),
      ),
    }),
  ),
  divider: typed(fieldsOf<DividerBlock>({ block_id })),
  header: typed({
    ...fieldsOf<HeaderBlock>({ block_id, text: needed(plainText(limits.headerText)) }),
    level: wholeNumber(1, limits.headerLevel),
  }),
  image: typed(
    {
      ...imageFields,
      ...fieldsOf<Pick<ImageBlock, 'block_id' | 'title'>>({ block_id, title: plainText(limits.imageTitle) }),
    },
    imageSource,
  ),
  section: typed(
    fieldsOf<SectionBlock>({
      block_id,
      text: anyText(limits.sectionText),
      fields: list(anyText(limits.sectionField), limits.sectionFields),
      accessory: elementsIn.section,
      expand: flagRule,
    }),
    anyOf('text', 'fields'),
  ),
  table: tableBlock,
  video: typed(
    fieldsOf<VideoBlock>({
      block_id,
      video_url: needed(videoUrl),
      thumbnail_url: needed(webUrl),
      alt_text: needed(text(limits.imageAlt)),
      title: needed(plainText(limits.videoTitle)),
      title_url: videoPageUrl,
      author_name: text(limits.videoAuthor),
      provider_name: text(limits.videoAuthor),
      provider_icon_url: iconUrl,
      description: plainText(limits.videoDescription),
    }),
  ),
};

/** Every block an app may send, by its type (docs.slack.dev/reference/block-kit/blocks). */
export const blockRules = {
  ...plainBlocks,
  alert: typed(
    fieldsOf<AlertBlock>({
      block_id,
      text: needed(anyText(limits.alertText)),
      level: oneOf('default', 'info', 'warning', 'error', 'success'),
    }),
  ),
  card: cardBlock,
  carousel: carouselBlock,
  container: typed(
    fieldsOf<ContainerBlock>({
      block_id,
      title: plainText(limits.containerTitle),
      rich_text_title: richText,
      subtitle: anyText(limits.containerSubtitle),
      // The reference lists `file`, `input` and `rich_text` as well; Slack's own validator was seen to refuse them.
      child_blocks: needed(list(byType(plainBlocks), limits.containerChildren)),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: byType({ image }),
      is_collapsible: flagRule,
      default_collapsed: flagRule,
      has_header_divider: flagRule,
    }),
    both(anyOf('title', 'rich_text_title'), collapsesOnlyIfCollapsible),
  ),
  context_actions: typed(
    fieldsOf<ContextActionsBlock>({
      block_id,
      elements: needed(list(elementsIn.context_actions, limits.contextActionsElements)),
    }),
  ),
  data_table: dataTableBlock,
  data_visualization: chartBlock,
  file: typed(fieldsOf<FileBlock>({ block_id, source: needed(oneOf('remote')), external_id: needed(text(unbounded)) })),
  input: typed(
    fieldsOf<InputBlock>({
      block_id,
      label: needed(plainText(limits.inputLabel)),
      hint: plainText(limits.inputHint),
      optional: flagRule,
      dispatch_action: flagRule,
      element: needed(elementsIn.input),
    }),
    filesDispatchNothing,
  ),
  markdown: typed(fieldsOf<MarkdownBlock>({ block_id, text: needed(text(limits.markdownInPayload)) })),
  plan: planBlock,
  rich_text: richTextBlock,
  task_card: taskCardBlock,
} satisfies Readonly<Record<BlockType, Rule>>;
