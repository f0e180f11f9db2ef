const decoration = String.raw`(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u200D\u20E3■□▶▷◆◇●○★☆▪▫]|:[a-z0-9_+-]{2,40}:)`;
const leading = new RegExp(String.raw`^(?:\s|${decoration})+`, 'iu');
const trailing = new RegExp(String.raw`(?:\s|${decoration})+$`, 'iu');

/** A heading's words without decorative emoji (also `:books:`) at either end, white space folded. */
export function headingWords(text: string): string {
  // The lead is cut off before the end is looked at, so that a long run of emoji is walked through once.
  const short = text.normalize('NFC').slice(0, 2000).replace(leading, '');
  return short.replace(trailing, '').replace(/\s+/gu, ' ').trim();
}
