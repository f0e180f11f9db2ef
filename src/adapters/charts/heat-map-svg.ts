import type { HeatMap } from '../../domain/progress/picture.ts';
import { drawable, family, widthOf } from './fonts.ts';
import { palette, starColour } from './palette.ts';
import { pictureWidth } from './picture-size.ts';

const rowHeight = 44;
const titleSize = 26;
const labelSize = 21;
const cellSize = 19;
const headSize = 17;
const margin = 22;
/** Narrower ones could hold neither `3.5` nor `11/16` in letters that are read on a phone. */
const fewestPixels = 52;
/** The longest label takes a third of the picture. */
const widestLabel = 190;
const mostRows = 20;

/** Draws stars by chapter and column; the last columns and rows where there are more than fit. */
export function heatMapSvg(map: HeatMap): string {
  const rows = map.rows
    .slice(-mostRows)
    .map(({ label, stars }) => ({ label: drawable(label, (widestLabel - 14) / labelSize), stars }));
  const labelWidth = Math.min(widestLabel, Math.max(40, ...rows.map(({ label }) => widthOf(label) * labelSize)) + 14);
  const room = pictureWidth - 2 * margin - labelWidth;
  const shown = Math.max(1, Math.min(map.columns.length, Math.floor(room / fewestPixels)));
  const columns = map.columns.slice(-shown);
  const cellWidth = Math.min(room / shown, 120);
  const left = margin + labelWidth;
  const top = margin + titleSize + 46;
  const heads = columns.map((name, index) =>
    text(drawable(name, cellWidth / headSize), left + (index + 0.5) * cellWidth, top - 12, {
      size: cellSize - 2,
      anchor: 'middle',
      fill: palette.quiet,
    }),
  );
  const body = rows.flatMap(({ label, stars }, row) => {
    const y = top + row * rowHeight;
    const cells = stars.slice(-shown).map((value, index) => cell(value, left + index * cellWidth, y, cellWidth));
    return [text(label, left - 12, y + rowHeight / 2 + 7, { size: labelSize, anchor: 'end' }), ...cells];
  });
  const foot = top + rows.length * rowHeight + 16;
  const height = foot + 40 + margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}">
<defs><pattern id="none" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9" fill="${palette.ground}"/><rect width="2.5" height="9" fill="${palette.hatch}"/></pattern></defs>
<rect width="${pictureWidth}" height="${height}" rx="16" fill="${palette.ground}"/>
${text(drawable(map.title, (pictureWidth - 2 * margin) / titleSize), margin, margin + titleSize, { size: titleSize, bold: true })}
${heads.join('\n')}
${body.join('\n')}
${legend(left, foot, drawable(map.emptyLabel, 12))}
</svg>`;
}

function cell(stars: number | null, x: number, y: number, width: number): string {
  const { fill, ink } = stars === null ? { fill: 'url(#none)', ink: palette.ink } : starColour(stars);
  const box = `<rect x="${x + 1.5}" y="${y + 1.5}" width="${width - 3}" height="${rowHeight - 3}" rx="5" fill="${fill}"/>`;
  if (stars === null) return box;
  return (
    box +
    text(String(stars), x + width / 2, y + rowHeight / 2 + 7, {
      size: cellSize,
      anchor: 'middle',
      fill: ink,
      bold: true,
    })
  );
}

/** From no star to five, and what a hatched cell says. */
function legend(x: number, y: number, empty: string): string {
  const swatches = [0, 1, 2, 3, 4, 5].map((stars) => {
    const { fill, ink } = starColour(stars);
    const at = x + stars * 34;
    return `<rect x="${at}" y="${y}" width="32" height="28" rx="4" fill="${fill}"/>${text(String(stars), at + 16, y + 20, { size: 17, anchor: 'middle', fill: ink })}`;
  });
  const at = x + 6 * 34 + 14;
  const none = `<rect x="${at}" y="${y}" width="32" height="28" rx="4" fill="url(#none)"/>`;
  return `${swatches.join('')}${none}${text(empty, at + 42, y + 20, { size: 17, fill: palette.quiet })}`;
}

function text(
  said: string,
  x: number,
  y: number,
  {
    size,
    anchor = 'start',
    fill = palette.ink,
    bold = false,
  }: { size: number; anchor?: string; fill?: string; bold?: boolean },
): string {
  const weight = bold ? 'bold' : 'normal';
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="${family}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escaped(said)}</text>`;
}

function escaped(said: string): string {
  return said.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
