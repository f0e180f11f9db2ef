import { type ClockHazard, clockHazards, saferSchedule } from '../cron/clock-hazards.ts';
import { parseCron } from '../cron/parse-cron.ts';
import { nextStart } from '../cron/starts.ts';
import { openZone } from '../cron/zone.ts';
import type { CronJobSpec } from '../cron-job-spec.ts';

/** What an organiser should know of a manifest that is valid. */
export type ManifestWarning =
  /** The clocks skip one of its wall times in the coming year, or show it twice. */
  | (ClockHazard & { readonly safer: string | null })
  | { readonly kind: 'never-starts' }
  /** Its first day of a month is one that some months do not have. */
  | { readonly kind: 'short-months'; readonly day: number }
  /** Two starts in one minute share a run's name: the second starts nothing. */
  | { readonly kind: 'more-than-once-a-minute'; readonly everySeconds: number }
  /** The tutor looks at least once a minute; a shorter deadline can pass in between. */
  | { readonly kind: 'deadline-too-short'; readonly seconds: number };

/** The ticker looks at least this often. */
const longestLookSeconds = 60;

/** February's days. */
const shortestMonth = 28;
/** Bits 1–12. */
const isEveryMonth = (months: number) => (months & 0b1_1111_1111_1110) === 0b1_1111_1111_1110;

/** Reviews a manifest's spec as `apply` does: what is valid and still surprises. */
export function reviewManifest(
  spec: Pick<CronJobSpec, 'schedule' | 'timeZone' | 'startingDeadlineSeconds'>,
  defaultTimeZone: string,
  nowMs: number,
): readonly ManifestWarning[] {
  const parsed = parseCron(spec.schedule, { seconds: 'refused' });
  const zone = openZone(spec.timeZone ?? defaultTimeZone);
  if (parsed.kind === 'invalid' || zone === null) return [];
  const { schedule } = parsed;
  if (nextStart(schedule, zone, nowMs) === null) return [{ kind: 'never-starts' }];
  const warnings: ManifestWarning[] = [];
  if (schedule.kind === 'interval') {
    const everySeconds = schedule.everyMs / 1000;
    if (everySeconds < 60) warnings.push({ kind: 'more-than-once-a-minute', everySeconds });
  } else {
    const firstDay = [...Array(32).keys()].find((day) => day > 0 && ((schedule.days >>> day) & 1) === 1) ?? 1;
    if (firstDay > shortestMonth && schedule.dayStar && isEveryMonth(schedule.months))
      warnings.push({ kind: 'short-months', day: firstDay });
    const safer = saferSchedule(spec.schedule, schedule, zone, nowMs);
    warnings.push(...clockHazards(schedule, zone, nowMs).map((hazard) => ({ ...hazard, safer })));
  }
  const { startingDeadlineSeconds: seconds } = spec;
  if (seconds !== null && seconds < longestLookSeconds) warnings.push({ kind: 'deadline-too-short', seconds });
  return warnings;
}
