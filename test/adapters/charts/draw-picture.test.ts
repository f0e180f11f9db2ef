import { describe, expect, it } from 'vitest';
import { burnUpSpec } from '#src/adapters/charts/burn-up-spec.ts';
import { chartSvg } from '#src/adapters/charts/chart-svg.ts';
import { createDrawPicture } from '#src/adapters/charts/draw-picture.ts';
import { drawable, widthOf } from '#src/adapters/charts/fonts.ts';
import { heatMapSvg } from '#src/adapters/charts/heat-map-svg.ts';
import { starColour } from '#src/adapters/charts/palette.ts';
import { pngOfSvg } from '#src/adapters/charts/png-of-svg.ts';
import type { BurnUpChart, HeatMap, SpreadChart } from '#src/domain/progress/picture.ts';

const heatMap: HeatMap = {
  kind: 'heat-map',
  title: '내 이해도',
  columns: ['11/2', '11/9', '11/16'],
  emptyLabel: '아직 없음',
  rows: [
    { label: '9장 <시크릿> & "볼륨"', stars: [null, 2.5, 4] },
    { label: '10장 🐳', stars: [0, null, 5] },
  ],
};
const burnUp: BurnUpChart = {
  kind: 'burn-up',
  title: '우리가 읽은 길',
  chapters: 3,
  plannedLabel: '계획',
  finishedLabel: '읽은 장',
  points: [
    { label: '11/2', planned: 1, finished: { median: 1, low: 0, high: 1 } },
    { label: '11/9', planned: 2, finished: null },
    { label: '11/16', planned: 3, finished: null },
  ],
};
const spread: SpreadChart = {
  kind: 'spread',
  title: '장마다 이해도',
  rows: [
    { label: '9장', median: 3, low: 2, high: 4 },
    { label: '9장', median: 1, low: 0, high: 2 },
  ],
};

/** Width and height as the header of a PNG has them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  return [view.getUint32(16), view.getUint32(20)];
}

describe('createDrawPicture', () => {
  const draw = createDrawPicture();

  it.for([heatMap, burnUp, spread])(
    'draws a $kind as wide as Slack shows it, and the same each time',
    async (picture) => {
      const png = await draw(picture);
      const [width, height] = sizeOf(png);
      expect(width).toBe(1_200);
      expect(height).toBeGreaterThan(200);
      // Taller ones are cut in Slack's preview.
      expect(height / width).toBeLessThan(2);
      expect(await draw(picture)).toEqual(png);
    },
  );

  it('gives up on what takes too long, and goes on with the next', async () => {
    const impatient = createDrawPicture({ limit: 1 });
    await expect(impatient(burnUp)).rejects.toMatchObject({ code: 'unavailable' });
    expect(sizeOf(await draw(spread))[0]).toBe(1_200);
  });
});

describe('heatMapSvg', () => {
  it('shows names as words and never as markup, and no rating as hatched', () => {
    const svg = heatMapSvg(heatMap);
    expect(svg).not.toContain('<시크릿>');
    expect(svg).toContain('&#60;시크');
    expect(svg).not.toContain('🐳');
    expect(svg.match(/url\(#none\)/g)).toHaveLength(3);
  });

  it('draws the last weeks where all would be too narrow to read', () => {
    const columns = Array.from({ length: 30 }, (_, week) => `${week}`);
    const svg = heatMapSvg({ ...heatMap, columns, rows: [{ label: '9장', stars: columns.map(() => 3) }] });
    expect(svg).toContain('>29<');
    expect(svg).not.toContain('>20<');
  });
});

describe('chartSvg', () => {
  it('has every word that the picture has to say', async () => {
    const svg = await chartSvg(burnUpSpec(burnUp));
    for (const said of ['우리가 읽은 길', '계획', '읽은 장', '11/16']) expect(svg).toContain(said);
  });
});

describe('pngOfSvg', () => {
  it('draws Hangul: with words it is another picture than without', () => {
    const svg = (said: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text y="20" font-family="NanumGothic">${said}</text></svg>`;
    expect(pngOfSvg(svg('한글'))).not.toEqual(pngOfSvg(svg('')));
    expect(pngOfSvg(svg('한글'))).not.toEqual(pngOfSvg(svg('글한')));
  });
});

describe('starColour', () => {
  it.for([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5])('can be read at %d stars', (stars) => {
    const { fill, ink } = starColour(stars);
    const [a, b] = [luminance(fill.match(/\d+/g)?.map(Number) ?? []), ink === '#ffffff' ? 1 : 0];
    // 3 is enough for bold numbers of 19 and more (WCAG 2.2, large text).
    expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThan(3);
  });
});

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('drawable', () => {
  it('keeps what the font can draw, and cuts what is too wide', () => {
    expect(drawable('⭐ 하늘 🐳 (9장)', 20)).toBe('하늘 (9장)');
    expect(widthOf(drawable('컨피그맵과 시크릿과 볼륨', 6))).toBeLessThanOrEqual(6.5);
    expect(drawable('컨피그맵과 시크릿', 6)).toMatch(/…$/);
  });
});
