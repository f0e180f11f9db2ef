import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DataVisualizationBlock } from '#src/workspace/blocks/data-visualization-block.ts';
import { partsOf, validateMessage } from '#src/workspace/blocks/validate-message.ts';
import { ChartView } from '#src/workspace/page/blocks/chart-view.tsx';

const pie: DataVisualizationBlock = {
  type: 'data_visualization',
  title: '이해도 <b>',
  chart: {
    type: 'pie',
    segments: [
      { label: '9장', value: 3 },
      { label: '10장', value: 1 },
    ],
  },
};
const bars: DataVisualizationBlock = {
  type: 'data_visualization',
  title: 'Hours',
  chart: {
    type: 'bar',
    axis_config: { categories: ['9', '10'] },
    series: [
      {
        name: 'Minji',
        data: [
          { label: '9', value: 3 },
          { label: '10', value: 2 },
        ],
      },
      {
        name: 'Junho',
        data: [
          { label: '9', value: 1 },
          { label: '10', value: 4 },
        ],
      },
    ],
  },
};
const shown = (block: DataVisualizationBlock) => renderToStaticMarkup(createElement(ChartView, { block }));

describe('ChartView', () => {
  it.each([pie, bars])('draws what the validator lets through', (block) => {
    expect(validateMessage(partsOf([block]))).toBeUndefined();
  });

  it('shows every number under its label, as text', () => {
    expect(shown(pie)).toContain('<caption>이해도 &lt;b&gt;</caption>');
    expect(shown(pie).replaceAll(/<meter[^>]*><\/meter>/gu, '')).toContain('<th scope="row">9장</th><td> 3</td>');
  });

  it('shows a column for every series, with bars of one scale', () => {
    expect(shown(bars)).toContain('<th scope="col">Minji</th><th scope="col">Junho</th>');
    expect(shown(bars).match(/max="4"/gu)).toHaveLength(4);
  });
});
