import { groupSpread, type Spread } from './group-spread.ts';

/** One week of a study: chapters that were planned by its end, and how many the members had finished. */
export interface BurnUpWeek {
  /** Epoch milliseconds of the week's end. */
  readonly endMs: number;
  readonly planned: number;
  /** Null while the week is not over and not running. */
  readonly finished: Spread | null;
}

export interface BurnUp {
  readonly chapters: number;
  readonly weeks: readonly BurnUpWeek[];
  /** When the group's median may come to the end at the pace of the last weeks: the earliest and the latest; null: cannot be told. */
  readonly forecast: { readonly fromMs: number; readonly toMs: number } | null;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;
/** The pace of a month; older weeks were another season. */
const paceWeeks = 3;

/** The way of a group through its book. `finishedMs` of each member: when each of their chapters was done. */
export function burnUp(study: {
  readonly chapters: number;
  /** When each chapter was planned to be done. */
  readonly dueMs: readonly number[];
  readonly finishedMs: readonly (readonly number[])[];
  readonly startMs: number;
  readonly nowMs: number;
  readonly consent?: boolean;
}): BurnUp {
  const { chapters, dueMs, finishedMs, startMs, nowMs } = study;
  const lastMs = Math.max(nowMs, ...dueMs);
  const count = Math.min(Math.max(0, Math.ceil((lastMs - startMs) / weekMs)), mostWeeks);
  const weeks = Array.from({ length: count }, (_, index): BurnUpWeek => {
    const endMs = startMs + (index + 1) * weekMs;
    const done = finishedMs.map((times) => times.filter((time) => time <= endMs).length);
    return {
      endMs,
      planned: dueMs.filter((time) => time <= endMs).length,
      finished: endMs - weekMs > nowMs ? null : groupSpread(done, study.consent),
    };
  });
  return { chapters, weeks, forecast: forecastEnd(chapters, weeks, nowMs) };
}

/** A picture of two years is the widest that can be read. */
const mostWeeks = 104;

function forecastEnd(chapters: number, weeks: readonly BurnUpWeek[], nowMs: number): BurnUp['forecast'] {
  const lived = weeks.flatMap(({ finished }) => (finished === null ? [] : [finished]));
  const last = lived.at(-1);
  if (last?.kind !== 'shown' || last.median >= chapters) return null;
  const steps = lived.slice(-paceWeeks - 1).flatMap((finished, index, all) => {
    const before = all[index - 1];
    return before?.kind === 'shown' && finished.kind === 'shown' ? [finished.median - before.median] : [];
  });
  const [slow, fast] = [Math.min(...steps), Math.max(...steps)];
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  if (steps.length < 2 || mean <= 0) return null;
  const left = chapters - last.median;
  const endAt = (pace: number) => nowMs + (left / pace) * weekMs;
  // A week in which nobody got on says nothing about the end; half the mean pace is the slowest that is believed.
  return { fromMs: endAt(Math.max(fast, mean)), toMs: endAt(Math.max(slow, mean / 2)) };
}
