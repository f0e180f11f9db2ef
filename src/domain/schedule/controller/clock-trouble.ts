/** What the wall clock and a clock that only runs forwards show at one moment, in milliseconds. */
export interface ClockReading {
  readonly wallMs: number;
  readonly steadyMs: number;
}

/** Time servers move clocks by less than this; more is a clock that somebody set, or a machine that slept. */
const tolerableMs = 5000;

/** How far the wall clock has jumped between two readings: forwards above 0, back below; 0 where it kept pace. */
export function clockJump(before: ClockReading, after: ClockReading): number {
  const jump = after.wallMs - before.wallMs - (after.steadyMs - before.steadyMs);
  return Math.abs(jump) > tolerableMs ? jump : 0;
}
