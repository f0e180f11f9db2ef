/** A limit and where it is written down; `note` says what other sources have it differently. */
type Limit = { readonly most: number; readonly source: string; readonly note?: string };

const reference = 'docs.slack.dev/reference/block-kit';
/** What Slack's own validator was seen to take and to refuse, where the reference has no number. */
const probed = 'blocks.validate, as recorded in nicklambourne/slackblocks spec/CHANGELOG.md, 2026-09-26';

function limit(most: number, source: string, note?: string): Limit {
  return note === undefined ? { most, source } : { most, source, note };
}

/**
 * Everything Slack bounds in blocks, messages and views: the one table of the validator. Lengths count Unicode code points,
 * `viewBytes` counts bytes. Where sources differ the smaller number stands here, so that what passes here passes there.
 */
export const blockLimits = {
  blocksInMessage: limit(50, `${reference}/blocks`, 'An attachment takes as many again.'),
  blocksInView: limit(100, `${reference}/blocks`),
  attachmentsInMessage: limit(100, 'docs.slack.dev/reference/methods/chat.postMessage (too_many_attachments)'),
  textInMessage: limit(
    11_340,
    'github.com/slackapi/bolt-js/issues/2867',
    'An undocumented sum over all text but Markdown: refused at 13,172 characters at first, later at 11,341.',
  ),
  markdownInPayload: limit(12_000, `${reference}/blocks/markdown-block`, 'The sum over all Markdown blocks.'),
  tablesInMessage: limit(
    1,
    `${reference}/blocks/table-block (only_one_table_allowed)`,
    "Some sources count `data_table` with it, Slack's design guide does not; here it counts.",
  ),
  chartsInMessage: limit(2, `${reference}/blocks/data-visualization-block`),
  plansInMessage: limit(1, `${reference}/blocks/plan-block`, 'Seen as: Cannot have more than 1 plan block.'),
  metadata: limit(
    8_000,
    'docs.slack.dev/reference/methods/chat.postMessage (metadata_too_large)',
    'Slack names the error and no number; this is the least that apps are known to assume, counted in its JSON.',
  ),
  viewBytes: limit(
    250_000,
    'docs.slack.dev/reference/methods/views.open (view_too_large)',
    'Written as 250kb, read as the smaller of 250,000 and 256,000.',
  ),
  id: limit(255, `${reference}/blocks`, '`block_id`, `action_id`, `callback_id`, `external_id`.'),
  plainText: limit(3_000, `${reference}/composition-objects/text-object`),
  url: limit(3_000, `${reference}/block-elements/button-element`),

  actionsElements: limit(25, `${reference}/blocks/actions-block`),
  alertText: limit(200, probed),
  cardTitle: limit(150, `${reference}/blocks/card-block`),
  cardSubtitle: limit(150, `${reference}/blocks/card-block`),
  cardBody: limit(200, `${reference}/blocks/card-block`),
  cardSubtext: limit(200, probed),
  cardActions: limit(3, probed, 'One report says that only two are drawn.'),
  carouselCards: limit(10, `${reference}/blocks/carousel-block`),
  containerTitle: limit(150, `${reference}/blocks/container-block`),
  containerSubtitle: limit(150, `${reference}/blocks/container-block`),
  containerChildren: limit(10, `${reference}/blocks/container-block`),
  contextElements: limit(10, `${reference}/blocks/context-block`),
  contextActionsElements: limit(5, `${reference}/blocks/context-actions-block`),
  headerText: limit(150, `${reference}/blocks/header-block`),
  headerLevel: limit(4, `${reference}/blocks/header-block`, 'Newer than @slack/types 3.2.0.'),
  imageAlt: limit(2_000, `${reference}/blocks/image-block`),
  imageTitle: limit(2_000, `${reference}/blocks/image-block`),
  inputLabel: limit(2_000, `${reference}/blocks/input-block`),
  inputHint: limit(2_000, `${reference}/blocks/input-block`),
  planTasks: limit(50, probed),
  richTextIndent: limit(8, probed),
  sectionText: limit(3_000, `${reference}/blocks/section-block`),
  sectionFields: limit(10, `${reference}/blocks/section-block`),
  sectionField: limit(2_000, `${reference}/blocks/section-block`),
  videoTitle: limit(199, `${reference}/blocks/video-block`, 'Less than 200; the validator was seen to take 200.'),
  videoDescription: limit(200, probed),
  videoAuthor: limit(49, `${reference}/blocks/video-block`, 'Less than 50; the validator was seen to take 50.'),
  videoLink: limit(2_000, probed, '`title_url` and `provider_icon_url`.'),

  tableRows: limit(100, `${reference}/blocks/table-block`),
  tableColumns: limit(20, `${reference}/blocks/table-block`),
  tableText: limit(
    10_000,
    `${reference}/blocks/table-block`,
    'Over all cells of a message. For `data_table` newer pages say 20,000.',
  ),
  dataTableRows: limit(
    101,
    `${reference}/blocks/data-table-block`,
    'A header and a hundred rows; the validator was seen to take two hundred.',
  ),
  dataTablePageSize: limit(100, `${reference}/blocks/data-table-block`),
  chartTitle: limit(50, `${reference}/blocks/data-visualization-block`),
  chartSegments: limit(12, probed, 'The reference said 6 when the block was new, in June 2026.'),
  chartSeries: limit(12, probed, 'The reference said 6 when the block was new, in June 2026.'),
  chartPoints: limit(20, `${reference}/blocks/data-visualization-block`, 'Of a series; so also the categories.'),
  chartLabel: limit(20, `${reference}/blocks/data-visualization-block`, 'Of segments, series, points, categories.'),
  chartAxisLabel: limit(50, `${reference}/blocks/data-visualization-block`),

  buttonText: limit(75, `${reference}/block-elements/button-element`),
  buttonValue: limit(2_000, `${reference}/block-elements/button-element`),
  accessibilityLabel: limit(75, `${reference}/block-elements/button-element`),
  iconButtonUsers: limit(10, probed),
  checkboxesOptions: limit(10, `${reference}/block-elements/checkboxes-element`),
  overflowOptions: limit(5, `${reference}/block-elements/overflow-menu-element`),
  radioOptions: limit(10, `${reference}/block-elements/radio-button-group-element`),
  selectOptions: limit(100, `${reference}/block-elements/select-menu-element`),
  optionGroups: limit(100, `${reference}/block-elements/select-menu-element`),
  placeholder: limit(150, `${reference}/block-elements/select-menu-element`),
  inputMaxLength: limit(3_000, `${reference}/block-elements/plain-text-input-element`),
  richTextInputLines: limit(100, `${reference}/block-elements/rich-text-input-element`),
  fileInputFiles: limit(10, `${reference}/block-elements/file-input-element`),

  confirmTitle: limit(100, `${reference}/composition-objects/confirmation-dialog-object`),
  confirmText: limit(300, `${reference}/composition-objects/confirmation-dialog-object`),
  confirmButton: limit(30, `${reference}/composition-objects/confirmation-dialog-object`),
  conversationKinds: limit(4, `${reference}/composition-objects/conversation-filter-object`),
  dispatchTriggers: limit(2, `${reference}/composition-objects/dispatch-action-configuration-object`),
  optionText: limit(75, `${reference}/composition-objects/option-object`),
  optionValue: limit(150, `${reference}/composition-objects/option-object`, '@slack/types 3.2.0 still says 75.'),
  optionDescription: limit(75, `${reference}/composition-objects/option-object`),
  optionGroupLabel: limit(75, `${reference}/composition-objects/option-group-object`),

  viewTitle: limit(24, 'docs.slack.dev/reference/views/modal-views'),
  viewButton: limit(24, 'docs.slack.dev/reference/views/modal-views', '`submit` and `close`.'),
  privateMetadata: limit(3_000, 'docs.slack.dev/reference/views/modal-views'),
} as const satisfies Readonly<Record<string, Limit>>;
