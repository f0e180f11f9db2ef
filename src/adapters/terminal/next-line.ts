import { z } from 'zod';
import { parseCron } from '../../domain/schedule/cron/parse-cron.ts';
import { nextStarts, previousStarts } from '../../domain/schedule/cron/starts.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import { instant, printInstant } from './schedule-time.ts';

const id = z.union([z.string(), z.number(), z.null()]).default(null);

/** A line of `schedule next --json`. At most 1000 starts each way, so that no line keeps the command busy. */
export const nextLineSchema = z.looseObject({
  id,
  expr: z.string(),
  tz: z.string().nullable().default(null),
  from: instant,
  count: z.int().min(0).max(1000).default(1),
});

/**
 * The starts after and before an instant, nearest first, without the instant itself. Here a sixth, leading field of seconds is
 * understood, so that other schedulers' cases can be measured; a manifest takes five.
 */
export function nextLine({ id, expr, tz, from, count }: z.infer<typeof nextLineSchema>): object {
  const fail = (error: string) => ({ id, next: [], prev: [], error });
  const parsed = parseCron(expr, { seconds: 'allowed' });
  if (parsed.kind === 'invalid') return fail(parsed.message);
  const name = parsed.schedule.timeZone ?? tz ?? 'UTC';
  const zone = openZone(name);
  if (zone === null) return fail(`unknown time zone ${name}`);
  return {
    id,
    next: nextStarts(parsed.schedule, zone, from, count).map(printInstant),
    prev: previousStarts(parsed.schedule, zone, from, count).map(printInstant),
    error: null,
  };
}
