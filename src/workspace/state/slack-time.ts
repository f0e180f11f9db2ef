/**
 * Slack's timestamps: seconds and six decimals as a string, unique because two messages of the same microsecond are
 * pushed apart. The strings sort as the times do.
 */
export type TsSource = () => string;

/** @param last a timestamp after which they go on; the clock may stand before it */
export function createTsSource(clock: () => number, last = '0'): TsSource {
  let lastMicros = BigInt(last.replace('.', ''));
  return () => {
    const now = BigInt(Math.trunc(clock())) * 1000n;
    lastMicros = now > lastMicros ? now : lastMicros + 1n;
    return formatMicros(lastMicros);
  };
}

function formatMicros(micros: bigint): string {
  const seconds = String(micros / 1_000_000n).padStart(10, '0');
  return `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}`;
}

/** Whether a text has the form of a timestamp, such as `1763912065.000100`. */
export function isTs(text: string): boolean {
  return /^\d{10,11}\.\d{6}$/.test(text);
}
