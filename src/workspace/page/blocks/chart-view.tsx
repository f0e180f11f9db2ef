import type { ReactNode } from 'react';
import type { DataVisualizationBlock, PieChart, SeriesChart } from '../../blocks/data-visualization-block.ts';

type Row = { readonly label: string; readonly values: readonly number[] };
type Grid = { readonly columns: readonly string[]; readonly rows: readonly Row[] };

const gridOf = (chart: PieChart | SeriesChart): Grid => {
  if (chart.type === 'pie') {
    return { columns: [''], rows: chart.segments.map(({ label, value }) => ({ label, values: [value] })) };
  }
  const rows = chart.axis_config.categories.map((label, index) => ({
    label,
    values: chart.series.map(({ data }) => data[index]?.value ?? 0),
  }));
  return { columns: chart.series.map(({ name }) => name), rows };
};

/** A chart as a table of its numbers, each with a bar as long as its share of the largest: everybody can read it. */
export const ChartView = ({ block }: { readonly block: DataVisualizationBlock }): ReactNode => {
  const { columns, rows } = gridOf(block.chart);
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for a form
    <div className="table-scroll" role="group" aria-label={block.title} tabIndex={0}>
      <table className="chart">
        <caption>{block.title}</caption>
        {columns.some((name) => name !== '') && (
          <thead>
            <tr>
              <td />
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, column) => (
                <td key={columns[column] ?? column}>
                  <meter min={0} max={most} value={Math.max(0, value)} aria-hidden="true" /> {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
