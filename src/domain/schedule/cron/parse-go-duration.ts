const unitNs: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Go's durations are 64-bit nanoseconds: 292 years. */
const longestNs = 2 ** 63;

/** Reads a duration as Go's `time.ParseDuration` does (`1h30m`, `1.5h`, `-3s`, `0`); milliseconds, null when it is none. */
export function parseGoDuration(text: string): number | null {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/.exec(text) ?? [];
  if (rest === '0') return 0;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) return null;
  let total = 0;
  for (const [, number = '', unit = ''] of rest.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    total += Number(number) * (unitNs[unit] ?? 0);
  }
  if (total >= longestNs) return null;
  return (sign === '-' ? -total : total) / 1e6;
}
