import type { Zone } from './zone.ts';

/**
 * The first instant at which a zone's clocks show a wall time (epoch milliseconds as if it were UTC); where they skip it, the
 * instant at which they jump over it.
 */
export function instantOfWall(wallMs: number, zone: Zone): number {
  // No zone stands further from UTC than 16 hours since 1900.
  const latest = wallMs + 16 * 3_600_000;
  let stretch = zone.stretchAt(wallMs - 16 * 3_600_000);
  for (;;) {
    const at = wallMs - stretch.offsetMs;
    // Before its start: this stretch begins with a later wall time, so the wall time was skipped.
    if (at < stretch.startMs) return stretch.startMs;
    if (at < stretch.endMs || stretch.endMs > latest) return at;
    stretch = zone.stretchAt(stretch.endMs);
  }
}

/** What a zone's clocks show at an instant, as `2026-11-30 09:00`. */
export function printWall(epochMs: number, zone: Zone): string {
  const local = new Date(epochMs + zone.stretchAt(epochMs).offsetMs).toISOString();
  const seconds = local.slice(17, 19);
  return `${local.slice(0, 10)} ${local.slice(11, 16)}${seconds === '00' ? '' : `:${seconds}`}`;
}
