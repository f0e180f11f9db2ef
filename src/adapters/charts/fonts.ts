import { fileURLToPath } from 'node:url';

/** Nanum Gothic (SIL Open Font License 1.1): complete in Hangul and Latin. It has neither emoji nor Hanja. */
export const family = 'NanumGothic';

const font = (path: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/nanum-gothic/${path}`));

/** TrueType, because the renderer reads nothing compressed: of web fonts it would leave all text out without a word. */
export const fontFiles: readonly string[] = [
  font('400Regular/NanumGothic_400Regular.ttf'),
  font('700Bold/NanumGothic_700Bold.ttf'),
];

/** What the font has no glyph for, such as emoji in a name, would be a box; it is left out. `widest` in em. */
export function drawable(text: string, widest: number): string {
  const known = text
    .normalize('NFC')
    .replace(/[^\p{Script=Hangul}\p{Script=Latin}\p{N}\p{P}\p{Zs}+<>=~|$^×]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (widthOf(known) <= widest) return known;
  const letters = [...known];
  while (letters.length > 0 && widthOf(letters.join('')) + 1 > widest) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Advance of a text in em, near enough to lay out by: Hangul is as wide as high, Latin letters half of that. */
export function widthOf(text: string): number {
  let em = 0;
  for (const letter of text)
    em += /\p{Script=Hangul}/u.test(letter) ? 0.93 : /[ .,:;'’|il1()]/u.test(letter) ? 0.33 : 0.6;
  return em;
}
