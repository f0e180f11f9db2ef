import { textOfRichText } from '../elements/rich-text-value.ts';
import type { Cell } from './cell-view.tsx';

/** By which column, and which way; a column of -1 leaves the app's own order. */
export type SortOrder = { readonly column: number; readonly descending: boolean };

const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : cell.type === 'rich_text' ? textOfRichText(cell) : cell.text;

const compare = (a: Cell | undefined, b: Cell | undefined, locale: string): number =>
  a?.type === 'raw_number' && b?.type === 'raw_number'
    ? a.value - b.value
    : textOf(a).localeCompare(textOf(b), locale, { numeric: true });

/** The rows of a data table in an order the reader asked for: numbers by their value, everything else as their language sorts. */
export const sortRows = (
  rows: readonly (readonly Cell[])[],
  { column, descending }: SortOrder,
  locale: string,
): readonly (readonly Cell[])[] =>
  column < 0 ? rows : rows.toSorted((a, b) => compare(a[column], b[column], locale) * (descending ? -1 : 1));
