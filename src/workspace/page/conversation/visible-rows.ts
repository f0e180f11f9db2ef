/** Rows from `startIndex` to `endIndex` are in sight, of `count` in all; `overscan` more are drawn on either side. */
type Range = {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly overscan: number;
  readonly count: number;
};

/** The rows to draw, ascending: those in sight or nearly so, and one more that must stay (-1 for none). */
export const visibleRows = ({ startIndex, endIndex, overscan, count }: Range, kept: number): number[] => {
  const from = Math.max(0, startIndex - overscan);
  const to = Math.min(count - 1, endIndex + overscan);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (kept < 0 || kept >= count || (kept >= from && kept <= to)) return rows;
  return kept < from ? [kept, ...rows] : [...rows, kept];
};
