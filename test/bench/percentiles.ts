/** p50, p95 and p99 of some milliseconds. */
export function percentiles(values: readonly number[]): { readonly p50: number; readonly text: string } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return { p50: at(0.5), text: `p50 ${ms(at(0.5))}, p95 ${ms(at(0.95))}, p99 ${ms(at(0.99))}` };
}
