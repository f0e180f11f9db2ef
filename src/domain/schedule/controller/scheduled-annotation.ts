import type { Zone } from '../cron/zone.ts';

/** Kubernetes writes the time that a run is for here. */
export const scheduledTimestampKey = 'batch.kubernetes.io/cronjob-scheduled-timestamp';

/** RFC 3339 with the zone's own distance from UTC: `2016-05-19T12:00:00+02:00`; `Z` at none. */
export function scheduledTimestamp(scheduledMs: number, zone: Zone): string {
  const { offsetMs } = zone.stretchAt(scheduledMs);
  const local = new Date(scheduledMs + offsetMs).toISOString().slice(0, 19);
  if (offsetMs === 0) return `${local}Z`;
  const minutes = Math.floor(Math.abs(offsetMs) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A run's annotations: the template's, and the time that it is for. */
export function runAnnotations(
  template: Readonly<Record<string, string>>,
  scheduledMs: number,
  zone: Zone,
): Readonly<Record<string, string>> {
  return { ...template, [scheduledTimestampKey]: scheduledTimestamp(scheduledMs, zone) };
}

/** As `kubectl create job --from` marks a run that somebody asked for. */
export function manualAnnotations(template: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...template, 'cronjob.kubernetes.io/instantiate': 'manual' };
}
