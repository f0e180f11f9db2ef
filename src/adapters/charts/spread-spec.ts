import type { TopLevelSpec } from 'vega-lite';
import type { SpreadChart } from '../../domain/progress/picture.ts';
import { chartConfig, widestTitle } from './chart-config.ts';
import { drawable, widthOf } from './fonts.ts';
import { palette } from './palette.ts';
import { pictureWidth } from './picture-size.ts';

const labelSize = 20;
const mostRows = 16;

/** A bar from the lower to the upper end of the group's middle half, and a dot with its number at the median. */
export function spreadSpec(chart: SpreadChart): TopLevelSpec {
  const rows = chart.rows.slice(-mostRows).map(({ label, ...stars }, index) => ({
    // Two rows may be called alike; what is drawn after the name is cut off again.
    key: `${index}|${drawable(label, 10)}`,
    said: String(Math.round(stars.median * 10) / 10),
    ...stars,
  }));
  const labels = Math.max(40, ...rows.map(({ key }) => widthOf(key.slice(key.indexOf('|') + 1)) * labelSize));
  const y = {
    field: 'key',
    type: 'nominal',
    sort: null,
    axis: { title: null, labelExpr: "slice(datum.value, indexof(datum.value, '|') + 1)", grid: false, labelLimit: 260 },
  } as const;
  const x = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [0, 5] },
    axis: { title: null, values: [0, 1, 2, 3, 4, 5], labelFlush: false },
  });
  return {
    ...chartConfig,
    width: pictureWidth - 80 - Math.round(labels),
    height: { step: 46 },
    title: drawable(chart.title, widestTitle),
    data: { values: rows },
    layer: [
      {
        mark: { type: 'bar', color: palette.band, height: 20, cornerRadius: 6 },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      { mark: { type: 'circle', color: palette.main, size: 260, opacity: 1 }, encoding: { y, x: x('median') } },
      {
        mark: { type: 'text', dy: -19, fontSize: 17, fontWeight: 'bold', color: palette.ink },
        encoding: { y, x: x('median'), text: { field: 'said', type: 'nominal' } },
      },
    ],
  };
}
