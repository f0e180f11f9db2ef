import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { widthOf } from './fonts.ts';
import { palette } from './palette.ts';

/** Vega's own types leave this out. */
const { textMetrics } = vega as unknown as {
  readonly textMetrics: { width: (item: { readonly fontSize?: number }, text: unknown) => number };
};

/** Draws a chart as SVG. Vega has no canvas here and takes all letters for Latin ones: Hangul would run over the edge. */
export async function chartSvg(spec: TopLevelSpec): Promise<string> {
  textMetrics.width = (item, text) => widthOf(String(text ?? '')) * (item.fontSize ?? 12);
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  try {
    return onCard(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** The light card with round corners that every picture lies on. */
function onCard(svg: string): string {
  const card = `<rect width="100%" height="100%" rx="16" fill="${palette.ground}"/>`;
  return svg.replace(/<svg\b[^>]*>/, (opening) => opening + card);
}
