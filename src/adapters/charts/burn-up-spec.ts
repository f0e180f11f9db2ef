import type { TopLevelSpec } from 'vega-lite';
import type { BurnUpChart } from '../../domain/progress/picture.ts';
import { chartConfig, widestTitle } from './chart-config.ts';
import { drawable } from './fonts.ts';
import { palette } from './palette.ts';
import { pictureWidth } from './picture-size.ts';

/** The plan as a dashed line, what the group finished as a line with its middle half, both named where they end. */
export function burnUpSpec(chart: BurnUpChart): TopLevelSpec {
  const rows = chart.points.map(({ label, planned, finished }, index) => ({
    week: index,
    label: drawable(label, 4),
    planned,
    ...(finished ?? {}),
  }));
  const done = rows.filter((row) => 'median' in row);
  const [lastPlanned, lastDone] = [rows.at(-1), done.at(-1)];
  // A week's name needs 70 pixels; of more weeks, every second, third, … is named.
  const every = Math.max(1, Math.ceil(rows.length / 6));
  const names = Object.fromEntries(rows.map(({ week, label }) => [week, label]));
  const x = {
    field: 'week',
    type: 'quantitative' as const,
    scale: { domain: [0, Math.max(1, rows.length - 1)], nice: false },
    axis: {
      title: null,
      values: rows.filter(({ week }) => week % every === 0).map(({ week }) => week),
      labelExpr: `(${JSON.stringify(names)})[datum.value]`,
      grid: false,
      labelFlush: false,
    },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [0, chart.chapters], nice: false },
    axis: { title: null, tickMinStep: 1, tickCount: 6 },
  });
  const note = (row: object | undefined, field: string, label: string, color: string, dy: number) => ({
    data: { values: row === undefined ? [] : [row] },
    mark: { type: 'text', align: 'right', dx: -8, dy, color, fontWeight: 'bold', fontSize: 20, text: label } as const,
    encoding: { x, y: y(field) },
  });
  return {
    ...chartConfig,
    width: pictureWidth - 110,
    height: 300,
    title: drawable(chart.title, widestTitle),
    layer: [
      {
        data: { values: done },
        mark: { type: 'area', color: palette.band, opacity: 0.75 },
        encoding: { x, y: y('low'), y2: { field: 'high' } },
      },
      {
        data: { values: rows },
        mark: { type: 'line', color: palette.quiet, strokeDash: [7, 6], strokeWidth: 2.5 },
        encoding: { x, y: y('planned') },
      },
      {
        data: { values: done },
        mark: { type: 'line', color: palette.main, strokeWidth: 4, point: { size: 90, color: palette.main } },
        encoding: { x, y: y('median') },
      },
      note(lastPlanned, 'planned', drawable(chart.plannedLabel, 8), palette.quiet, 44),
      note(lastDone, 'median', drawable(chart.finishedLabel, 8), palette.main, 44),
    ],
  };
}
