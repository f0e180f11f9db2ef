import type { TableBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';
import { CellView } from './cell-view.tsx';

/** A `table` block; its first row is the head. Wide ones scroll within the message. */
export const TableView = ({ block }: { readonly block: TableBlock }): ReactNode => {
  const words = useWords();
  const [head = [], ...rows] = block.rows;
  const align = (column: number): { readonly textAlign: 'left' | 'center' | 'right' } => ({
    textAlign: block.column_settings?.[column]?.align ?? 'left',
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for a form
    <div className="table-scroll" role="group" aria-label={words.table} tabIndex={0}>
      <table>
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
