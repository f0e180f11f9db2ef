import type { Picture } from '../../domain/progress/picture.ts';
import { heatMapSvg } from './heat-map-svg.ts';
import { pngOfSvg } from './png-of-svg.ts';

/** A picture as PNG. Vega is loaded only for what it draws: it takes half a second and 60 MB. */
export async function pngOf(picture: Picture): Promise<Uint8Array> {
  return pngOfSvg(await svgOf(picture));
}

async function svgOf(picture: Picture): Promise<string> {
  if (picture.kind === 'heat-map') return heatMapSvg(picture);
  const { chartSvg } = await import('./chart-svg.ts');
  if (picture.kind === 'burn-up') return chartSvg((await import('./burn-up-spec.ts')).burnUpSpec(picture));
  return chartSvg((await import('./spread-spec.ts')).spreadSpec(picture));
}
