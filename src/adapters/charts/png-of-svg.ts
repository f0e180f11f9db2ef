import { Resvg } from '@resvg/resvg-js';
import { TutorError } from '../../domain/errors.ts';
import { family, fontFiles } from './fonts.ts';
import { drawnWidth } from './picture-size.ts';

const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family };

/** Looked at once a thread: reading the font takes most of the time of a picture. */
let hasHangul: boolean | null = null;

/**
 * Renders SVG as PNG with the bundled font and nothing of the machine's.
 * @throws TutorError `unavailable` when the font has no Hangul: every letter would silently be missing
 */
export function pngOfSvg(svg: string): Uint8Array {
  hasHangul ??= canDrawHangul();
  if (!hasHangul) throw new TutorError('unavailable', 'Cannot draw a picture: the font has no Hangul');
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: drawnWidth } }).render().asPng();
}

function canDrawHangul(): boolean {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="20" font-family="${family}">한글</text></svg>`;
  return new Resvg(svg, { font }).getBBox() !== undefined;
}
