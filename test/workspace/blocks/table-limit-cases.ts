import { block, type LimitCase } from './limit-case.ts';
import { cell, chart, dataTable, lines, pie, table, times, words } from './sample-parts.ts';

/** Limits of tables and charts. */
export const tableLimitCases = {
  tableRows: [block((size) => table(...times(size, () => [cell()])), '/rows')],
  tableColumns: [
    block((size) => table(times(size, () => cell())), '/rows/0', 'table'),
    block((size) => dataTable(times(2, () => times(size, () => cell()))), '/rows/0', 'data table'),
    block(
      (size) => ({ ...table([cell()]), column_settings: times(size, () => ({ align: 'left' })) }),
      '/column_settings',
      'settings',
    ),
  ],
  tableText: [
    block((size) => table([cell(size - 1)], [cell()]), '/rows', 'table'),
    block((size) => dataTable([[cell()], [cell(size - 1)]]), '/rows', 'data table'),
  ],
  dataTableRows: [block((size) => dataTable(times(size, () => [cell()])), '/rows')],
  dataTablePageSize: [block((size) => dataTable([[cell()], [cell()]], { page_size: size }), '/page_size')],
  chartTitle: [block((size) => chart(lines(1, 1), { title: words(size) }), '/title')],
  chartSegments: [block((size) => chart(pie(...times(size, () => ({ label: 'a', value: 0.1 })))), '/chart/segments')],
  chartSeries: [block((size) => chart(lines(size, 1)), '/chart/series')],
  chartPoints: [
    block((size) => chart(lines(1, size)), '/chart/series/0/data', 'points'),
    block((size) => chart(lines(1, size)), '/chart/axis_config/categories', 'categories'),
  ],
  chartLabel: [
    block((size) => chart(pie({ label: words(size), value: 1 })), '/chart/segments/0/label', 'segment'),
    block(
      (size) => chart({ ...lines(1, 1), series: [{ name: words(size), data: [{ label: 'c0', value: 0 }] }] }),
      '/chart/series/0/name',
      'series',
    ),
    block(
      (size) =>
        chart({
          type: 'bar',
          series: [{ name: 'a', data: [{ label: words(size), value: 0 }] }],
          axis_config: { categories: [words(size)] },
        }),
      '/chart/axis_config/categories/0',
      'category',
    ),
  ],
  chartAxisLabel: [
    block((size) => chart(lines(1, 1, { x_label: words(size) })), '/chart/axis_config/x_label', 'x'),
    block((size) => chart(lines(1, 1, { y_label: words(size) })), '/chart/axis_config/y_label', 'y'),
  ],
} satisfies Readonly<Record<string, readonly LimitCase[]>>;
