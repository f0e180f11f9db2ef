/** How long Slack counts a text: in Unicode code points, so that a Hangul syllable or an emoji is one character. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
