import pino from 'pino';
import { type FollowedClock, followClock } from '../adapters/clock/follow-clock.ts';
import type { Log } from '../adapters/slack/log.ts';
import type { Config } from '../config/config.ts';

/** Structured lines on standard error; quiet unless told otherwise. */
export function createLog(level: Config['logLevel']): Log {
  return pino(
    { level, base: null, redact: ['token', '*.token', 'headers', '*.headers'] },
    pino.destination({ dest: 2, sync: true }),
  );
}

/**
 * The clock that the tutor lives by: the one at this address, or the machine's when there is none.
 * @throws TutorError `unavailable` when the address tells no time
 */
export async function openClock(url: string | null, log: Log): Promise<FollowedClock> {
  if (url === null) return { now: Date.now, stop: async () => {} };
  return followClock({
    url,
    machineNow: Date.now,
    onMove: (now) => log.info({ now: new Date(now).toISOString() }, 'The clock was moved'),
    onProblem: (problem) => log.warn({}, problem),
  });
}
