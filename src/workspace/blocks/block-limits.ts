/** A limit and where it is written down. Lengths count Unicode code points. */
type Limit = { readonly most: number; readonly source: string };

const reference = 'docs.slack.dev/reference/block-kit';

function limit(most: number, source: string): Limit {
  return { most, source };
}

/**
 * Everything Slack bounds in blocks and views: the one table of the validator. Where sources differ the smaller number
 * stands here, so that what passes here passes there.
 */
export const blockLimits = {
  blocksInMessage: limit(50, `${reference}/blocks`),
  blocksInView: limit(100, `${reference}/blocks`),
  /** Undocumented sum over all text of a message; refused by Slack at 11,341 already. */
  textInMessage: limit(11_340, 'github.com/slackapi/bolt-js/issues/2867'),
  /** Sum over all Markdown blocks of a payload. */
  markdownInPayload: limit(12_000, `${reference}/blocks/markdown-block`),
  tablesInMessage: limit(1, `${reference}/blocks/table-block`),
  id: limit(255, `${reference}/blocks`),
  plainText: limit(3_000, `${reference}/composition-objects/text-object`),
  url: limit(3_000, `${reference}/block-elements/button-element`),

  actionsElements: limit(25, `${reference}/blocks/actions-block`),
  alertText: limit(200, `${reference}/blocks/alert-block`),
  cardTitle: limit(150, `${reference}/blocks/card-block`),
  cardSubtitle: limit(150, `${reference}/blocks/card-block`),
  cardBody: limit(200, `${reference}/blocks/card-block`),
  cardActions: limit(3, `${reference}/blocks/card-block`),
  carouselCards: limit(10, `${reference}/blocks/carousel-block`),
  containerTitle: limit(150, `${reference}/blocks/container-block`),
  containerSubtitle: limit(150, `${reference}/blocks/container-block`),
  containerChildren: limit(10, `${reference}/blocks/container-block`),
  contextElements: limit(10, `${reference}/blocks/context-block`),
  contextActionsElements: limit(5, `${reference}/blocks/context-actions-block`),
  headerText: limit(150, `${reference}/blocks/header-block`),
  imageAlt: limit(2_000, `${reference}/blocks/image-block`),
  imageTitle: limit(2_000, `${reference}/blocks/image-block`),
  inputLabel: limit(2_000, `${reference}/blocks/input-block`),
  inputHint: limit(2_000, `${reference}/blocks/input-block`),
  sectionText: limit(3_000, `${reference}/blocks/section-block`),
  sectionFields: limit(10, `${reference}/blocks/section-block`),
  sectionField: limit(2_000, `${reference}/blocks/section-block`),
  tableRows: limit(100, `${reference}/blocks/table-block`),
  tableColumns: limit(20, `${reference}/blocks/table-block`),
  tableText: limit(10_000, `${reference}/blocks/table-block`),
  dataTableRows: limit(101, `${reference}/blocks/data-table-block (a header and 100 rows)`),
  dataTablePageSize: limit(100, `${reference}/blocks/data-table-block`),
  videoTitle: limit(199, `${reference}/blocks/video-block`),
  videoDescription: limit(200, `${reference}/blocks/video-block`),
  videoAuthor: limit(49, `${reference}/blocks/video-block`),

  buttonText: limit(75, `${reference}/block-elements/button-element`),
  buttonValue: limit(2_000, `${reference}/block-elements/button-element`),
  accessibilityLabel: limit(75, `${reference}/block-elements/button-element`),
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
  optionText: limit(75, `${reference}/composition-objects/option-object`),
  optionValue: limit(150, `${reference}/composition-objects/option-object`),
  optionDescription: limit(75, `${reference}/composition-objects/option-object`),
  optionGroupLabel: limit(75, `${reference}/composition-objects/option-group-object`),

  viewTitle: limit(24, 'docs.slack.dev/reference/views/modal-views'),
  viewButton: limit(24, 'docs.slack.dev/reference/views/modal-views'),
  privateMetadata: limit(3_000, 'docs.slack.dev/reference/views/modal-views'),
} as const satisfies Readonly<Record<string, Limit>>;
