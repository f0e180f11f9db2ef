import type { DataTableBlock } from '@slack/types';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useState } from 'react';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { CellView } from './cell-view.tsx';
import { type SortOrder, sortRows } from './sort-rows.ts';

/** Rows of a page when the block does not say (docs.slack.dev/reference/block-kit/blocks/data-table-block). */
const usualPageSize = 5;

/** A `data_table` block: sorted by a press on a column's head, a page at a time. */
export const DataTableView = ({ block }: { readonly block: DataTableBlock }): ReactNode => {
  const words = useWords();
  const { me } = useDirectory();
  const [order, setOrder] = useState<SortOrder>({ column: -1, descending: false });
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = block.rows;
  const size = block.page_size ?? usualPageSize;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const current = Math.min(page, pages - 1);
  const shown = sortRows(rows, order, me.locale).slice(current * size, (current + 1) * size);
  const sort = (column: number): void => {
    setOrder((old) => ({ column, descending: old.column === column && !old.descending }));
    setPage(0);
  };
  const sorted = (column: number): 'ascending' | 'descending' | 'none' =>
    order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending';

  return (
    <div className="data-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be for a form */}
      <div className="table-scroll" role="group" aria-label={block.caption} tabIndex={0}>
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
                <th key={column} scope="col" aria-sort={sorted(column)}>
                  <button type="button" className="sort" onClick={() => sort(column)}>
                    <CellView cell={cell} />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
              <tr key={index}>
                {row.map((cell, column) => {
                  const isHead = column === block.row_header_column_index;
                  const Tag = isHead ? 'th' : 'td';
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
                    <Tag key={column} scope={isHead ? 'row' : undefined} data-number={cell.type === 'raw_number'}>
                      <CellView cell={cell} />
                    </Tag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className="pager">
          <button
            type="button"
            className="icon-button"
            aria-label={words.previousPage}
            disabled={current === 0}
            onClick={() => setPage(current - 1)}
          >
            <ChevronLeft size={18} />
          </button>
          <span role="status">{words.pageOf(current + 1, pages)}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.nextPage}
            disabled={current === pages - 1}
            onClick={() => setPage(current + 1)}
          >
            <ChevronRight size={18} />
          </button>
        </div>
      )}
    </div>
  );
};
