import type { TopLevelSpec } from 'vega-lite';
import { family } from './fonts.ts';
import { palette } from './palette.ts';

/** In em of the title's letters; what is longer is cut. */
export const widestTitle = 20;

/** What all charts share. Letters of 18 and more are read on a phone. */
export const chartConfig = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  // The card beneath is drawn by `chartSvg`.
  background: 'transparent',
  padding: { left: 16, right: 26, top: 18, bottom: 16 },
  autosize: { type: 'pad', contains: 'padding' },
  config: {
    font: family,
    view: { stroke: null },
    title: { anchor: 'start', fontSize: 26, fontWeight: 'bold', color: palette.ink, offset: 20, frame: 'bounds' },
    axis: {
      labelFontSize: 19,
      labelColor: palette.quiet,
      gridColor: palette.grid,
      domain: false,
      ticks: false,
      labelPadding: 10,
      labelOverlap: false,
    },
    text: { font: family },
  },
} as const satisfies Partial<TopLevelSpec>;
