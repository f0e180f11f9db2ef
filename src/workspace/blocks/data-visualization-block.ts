import type { Block } from '@slack/types';

type Point = { readonly label: string; readonly value: number };

/** Slices of a whole; each is above zero. */
export type PieChart = { readonly type: 'pie'; readonly segments: readonly Point[] };

/** Values over named categories; every series has one point for every category. */
export type SeriesChart = {
  readonly type: 'line' | 'bar' | 'area';
  readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
  readonly axis_config: {
    readonly categories: readonly string[];
    readonly x_label?: string;
    readonly y_label?: string;
  };
};

/** A chart; `@slack/types` 3.2.0 does not know it (docs.slack.dev/reference/block-kit/blocks/data-visualization-block). */
export type DataVisualizationBlock = Block & {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: PieChart | SeriesChart;
};
