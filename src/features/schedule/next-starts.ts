import { parseCron } from '../../domain/schedule/cron/parse-cron.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import { upcomingStarts } from '../../domain/schedule/manifest/every-weeks.ts';

/** The next starts of a CronJob as if it were not suspended, and the zone that they are told in. */
export function nextStarts(
  { annotations, spec }: CronJobManifest,
  defaultTimeZone: string,
  nowMs: number,
  count: number,
): { readonly nextMs: readonly number[]; readonly timeZone: string } {
  const timeZone = spec.timeZone ?? defaultTimeZone;
  const parsed = parseCron(spec.schedule, { seconds: 'refused' });
  const zone = openZone(timeZone);
  if (parsed.kind === 'invalid' || zone === null) return { nextMs: [], timeZone: defaultTimeZone };
  return { nextMs: upcomingStarts(parsed.schedule, annotations, zone, nowMs, count), timeZone };
}
