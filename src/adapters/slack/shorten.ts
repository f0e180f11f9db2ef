/** At most `limit` code points, as Slack counts; a longer text ends in `…`. */
export function shorten(text: string, limit: number): string {
  // A code point has at most two code units: texts far beyond the limit need not be taken apart as a whole.
  const points = [...text.slice(0, limit * 2 + 2)];
  if (points.length <= limit && text.length <= limit * 2 + 2) return text;
  return `${points
    .slice(0, Math.max(0, limit - 1))
    .join('')
    .trimEnd()}…`;
}
