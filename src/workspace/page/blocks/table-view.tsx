import type { DataTableBlock, TableBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { RichTextView } from '../rich-text/rich-text-view.tsx';

type Cell = TableBlock['rows'][number][number];

const CellView = ({ cell }: { readonly cell: Cell }): ReactNode =>
  cell.type === 'rich_text' ? <RichTextView block={cell} /> : cell.text;

/** A `table` or `data_table` block; its first row is the head. Wide ones scroll within the message. */
export const TableView = ({ block }: { readonly block: TableBlock | DataTableBlock }): ReactNode => {
  const [head = [], ...rows] = block.rows;
  const align = (column: number): { readonly textAlign: 'left' | 'center' | 'right' } => ({
    textAlign: (block.type === 'table' ? block.column_settings?.[column]?.align : undefined) ?? 'left',
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table>
        {block.type === 'data_table' && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
              <th key={column} style={align(column)} scope="col">
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
                <td key={column} style={align(column)}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
