import type { DataTableBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { RichTextView } from '../rich-text/rich-text-view.tsx';

export type Cell = DataTableBlock['rows'][number][number];

/** What stands in a cell of a table. */
export const CellView = ({ cell }: { readonly cell: Cell }): ReactNode =>
  cell.type === 'rich_text' ? <RichTextView block={cell} /> : cell.text;
