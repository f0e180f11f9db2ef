import { Resvg } from '@resvg/resvg-js';
import { TutorError } from '../../domain/errors.ts';
import { family, fontFiles } from './fonts.ts';
import { drawnWidth } from './picture-size.ts';

const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family };

/**
 * Renders SVG as PNG with the bundled font and nothing of the machine's.
 * @throws TutorError `unavailable` when the font has no Hangul: every letter would silently be missing
 */
export function pngOfSvg(svg: string): Uint8Array {
  const probe = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg"><text y="20" font-family="${family}">한글</text></svg>`,
    { font },
  );
  if (probe.getBBox() === undefined)
    throw new TutorError('unavailable', 'Cannot draw a picture: the font has no Hangul');
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: drawnWidth } }).render().asPng();
}
