import type { DataTableBlock, RawNumberElement, RawTextElement, TableBlock } from '@slack/types';
import { isJsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import { byType, fieldsOf, needed, object, typed } from './object-rule.ts';
import { richTextBlock } from './rich-text-rules.ts';
import { finiteNumber, flagRule, list, oneOf, type Rule, text, unbounded, wholeNumber } from './rule.ts';
import { id } from './text-rules.ts';

const words = needed(text(unbounded));
const row = list(
  byType<(TableBlock | DataTableBlock)['rows'][number][number]['type']>({
    raw_text: typed(fieldsOf<RawTextElement>({ text: words })),
    raw_number: typed(fieldsOf<RawNumberElement>({ text: words, value: needed(finiteNumber) })),
    rich_text: richTextBlock,
  }),
  limits.tableColumns,
);

const settings = object(
  fieldsOf<NonNullable<TableBlock['column_settings']>[number]>({
    align: oneOf('left', 'center', 'right'),
    is_wrapped: flagRule,
  }),
);
/** A column may be skipped (docs.slack.dev/reference/block-kit/blocks/table-block). */
const settingsOrNull: Rule = (value, pointer, report) => {
  if (value !== null) settings(value, pointer, report);
};

/** Rows of one length, a header without rich text, and a column of row headers that exists. */
const isRectangular: Rule = (value, pointer, report) => {
  // The fields have been looked at one by one before.
  const { rows, row_header_column_index: headers = 0 } = value as unknown as DataTableBlock;
  const [first = []] = rows;
  first.forEach((cell, index) => {
    if (isJsonObject(cell) && cell.type === 'rich_text') {
      report(`${pointer}/rows/0/${index}/type`, 'unsupported type: rich_text');
    }
  });
  rows.forEach(({ length }, index) => {
    if (length !== first.length) report(`${pointer}/rows/${index}`, `must have ${first.length} items like the header`);
  });
  if (headers >= first.length) report(`${pointer}/row_header_column_index`, `must be less than ${first.length}`);
};

export const tableBlock = typed(
  fieldsOf<TableBlock>({
    block_id: id,
    rows: needed(list(row, limits.tableRows)),
    column_settings: list(settingsOrNull, { ...limits.tableColumns, least: 0 }),
  }),
);

export const dataTableBlock = typed(
  fieldsOf<DataTableBlock>({
    block_id: id,
    rows: needed(list(row, { ...limits.dataTableRows, least: 2 })),
    caption: words,
    page_size: wholeNumber(1, limits.dataTablePageSize),
    row_header_column_index: wholeNumber(0, unbounded),
  }),
  isRectangular,
);
