import { blockLimits as limits } from './block-limits.ts';
import type { DataVisualizationBlock, PieChart, SeriesChart } from './data-visualization-block.ts';
import { quoted } from './mistake.ts';
import { byType, fieldsOf, needed, object, typed } from './object-rule.ts';
import { finiteNumber, list, type Rule, text } from './rule.ts';
import { id } from './text-rules.ts';

type Segment = PieChart['segments'][number];
type Series = SeriesChart['series'][number];

const label = text(limits.chartLabel);
const axisLabel = text(limits.chartAxisLabel);

const positive: Rule = (value, pointer, report) => {
  finiteNumber(value, pointer, report);
  if (typeof value === 'number' && value <= 0) report(pointer, 'must be more than 0');
};

const pie = typed(
  fieldsOf<PieChart>({
    segments: needed(
      list(object(fieldsOf<Segment>({ label: needed(label), value: needed(positive) })), limits.chartSegments),
    ),
  }),
);

const point = object(fieldsOf<Segment>({ label: needed(label), value: needed(finiteNumber) }));
const series = object(fieldsOf<Series>({ name: needed(label), data: needed(list(point, limits.chartPoints)) }));

/** Names and categories are unique, and every series has one point for every category. */
const isConsistent: Rule = (value, pointer, report) => {
  // The fields have been looked at one by one before.
  const chart = value as SeriesChart;
  const { categories } = chart.axis_config;
  const twice = (names: readonly string[], at: (index: number) => string, what: string) => {
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) report(at(index), `${what} "${quoted(name)}" already exists`);
    });
  };
  twice(categories, (index) => `${pointer}/axis_config/categories/${index}`, 'category');
  twice(
    chart.series.map(({ name }) => name),
    (index) => `${pointer}/series/${index}/name`,
    'series',
  );
  chart.series.forEach(({ data }, index) => {
    const at = `${pointer}/series/${index}/data`;
    const labels = data.map((one) => one.label);
    twice(labels, (place) => `${at}/${place}/label`, 'point');
    labels.forEach((name, place) => {
      if (!categories.includes(name)) report(`${at}/${place}/label`, 'must be one of the categories');
    });
    for (const category of categories) {
      if (!labels.includes(category)) report(at, `missing a point for the category "${quoted(category)}"`);
    }
  });
};

const cartesian = typed(
  fieldsOf<SeriesChart>({
    series: needed(list(series, limits.chartSeries)),
    axis_config: needed(
      object(
        fieldsOf<SeriesChart['axis_config']>({
          categories: needed(list(label, limits.chartPoints)),
          x_label: axisLabel,
          y_label: axisLabel,
        }),
      ),
    ),
  }),
  isConsistent,
);

/** docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export const chartBlock = typed(
  fieldsOf<DataVisualizationBlock>({
    block_id: id,
    title: needed(text(limits.chartTitle)),
    chart: needed(byType<(PieChart | SeriesChart)['type']>({ pie, line: cartesian, bar: cartesian, area: cartesian })),
  }),
);
