import { z } from 'zod';
import { mostRecentStart } from '../../domain/schedule/controller/most-recent-start.ts';
import { parseCron } from '../../domain/schedule/cron/parse-cron.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import { instant, printInstantOrNull } from './schedule-time.ts';

/** A line of `schedule due --json`. */
export const dueLineSchema = z.looseObject({
  id: z.union([z.string(), z.number(), z.null()]).default(null),
  input: z.looseObject({
    schedule: z.string(),
    timeZone: z.string().nullable().default(null),
    creationTimestamp: instant,
    lastScheduleTime: instant.nullable().default(null),
    startingDeadlineSeconds: z.number().nullable().default(null),
    includeStartingDeadlineSeconds: z.boolean().default(true),
    now: instant,
  }),
});

/** The most recent start that is due, and how many were missed up to it; none where the schedule never starts. */
export function dueLine({ id, input }: z.infer<typeof dueLineSchema>): object {
  const fail = (error: string) => ({ id, mostRecentTime: null, missedCount: 0, error });
  const parsed = parseCron(input.schedule, { seconds: 'refused' });
  if (parsed.kind === 'invalid') return fail(parsed.message);
  const name = parsed.schedule.timeZone ?? input.timeZone ?? 'UTC';
  const zone = openZone(name);
  if (zone === null) return fail(`unknown time zone ${name}`);
  const cronJob = {
    creationMs: input.creationTimestamp,
    spec: { startingDeadlineSeconds: input.startingDeadlineSeconds },
    status: { lastScheduleMs: input.lastScheduleTime },
  };
  const withDeadline = input.includeStartingDeadlineSeconds;
  const due = mostRecentStart(cronJob, parsed.schedule, zone, input.now, { withDeadline });
  return { id, mostRecentTime: printInstantOrNull(due?.mostRecentMs ?? null), missedCount: due?.missedCount ?? 0 };
}
