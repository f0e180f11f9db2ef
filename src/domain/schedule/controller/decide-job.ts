import type { JobSpec } from '../cron-job-spec.ts';
import { type BackOffRecord, countFailures, remainingBackOff } from './back-off.ts';
import { isPastActiveDeadline } from './job-lifetime.ts';

/** One try of a run. */
export type Attempt =
  /** Going on; `restarts` counts how often a crash of the tutor made it begin again in place. */
  | { readonly state: 'running'; readonly restarts: number }
  | { readonly state: 'succeeded'; readonly endedMs: number }
  | { readonly state: 'failed'; readonly endedMs: number };

export interface Job {
  readonly spec: Pick<JobSpec, 'completions' | 'parallelism' | 'backoffLimit' | 'activeDeadlineSeconds'>;
  readonly startMs: number | null;
  readonly suspended: boolean;
  readonly attempts: readonly Attempt[];
}

/** `BackoffLimitExceeded`: too many attempts failed. `DeadlineExceeded`: the run took too long. */
export type FailedReason = 'BackoffLimitExceeded' | 'DeadlineExceeded';

export interface JobDecision {
  /** Attempts as they stand after the decision. */
  readonly active: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Attempts to begin now. */
  readonly toStart: number;
  /** How long to wait for the next attempt. */
  readonly waitMs: number;
  readonly finished: null | { readonly type: 'Complete' } | { readonly type: 'Failed'; readonly reason: FailedReason };
}

/**
 * What is to be done with a run, as Kubernetes' Job controller decides: too many failures come before the deadline, the
 * deadline before success. Without `completions` one success is enough.
 */
export function decideJob({ spec, startMs, suspended, attempts }: Job, nowMs: number): JobDecision {
  const running = attempts.filter((attempt) => attempt.state === 'running');
  const succeeded = attempts.filter((attempt) => attempt.state === 'succeeded');
  const failed = attempts.filter((attempt) => attempt.state === 'failed');
  const counts = { active: running.length, succeeded: succeeded.length, failed: failed.length, toStart: 0, waitMs: 0 };
  const fail = (reason: FailedReason): JobDecision => ({
    ...counts,
    active: 0,
    // What still runs is stopped and counts as failed.
    failed: counts.failed + counts.active,
    finished: { type: 'Failed', reason },
  });
  const restarts = running.reduce((sum, attempt) => sum + attempt.restarts, 0);
  if (failed.length > spec.backoffLimit || (restarts > 0 && restarts >= spec.backoffLimit)) {
    return fail('BackoffLimitExceeded');
  }
  const { activeDeadlineSeconds } = spec;
  if (isPastActiveDeadline({ activeDeadlineSeconds, startMs, suspended }, nowMs)) return fail('DeadlineExceeded');
  const wanted = spec.completions ?? 1;
  const enough = spec.completions === null ? succeeded.length > 0 : succeeded.length >= wanted;
  if (enough && running.length === 0) return { ...counts, finished: { type: 'Complete' } };
  if (suspended) return { ...counts, finished: null };
  const missing = enough ? 0 : Math.min(spec.parallelism, wanted - succeeded.length) - running.length;
  if (missing <= 0) return { ...counts, finished: null };
  const waitMs = remainingBackOff(failuresOf(attempts), nowMs);
  if (waitMs > 0) return { ...counts, waitMs, finished: null };
  return { ...counts, active: running.length + missing, toStart: missing, finished: null };
}

function failuresOf(attempts: readonly Attempt[]): BackOffRecord {
  const ended = (state: 'succeeded' | 'failed') =>
    attempts.flatMap((attempt) => (attempt.state === state ? [attempt.endedMs] : []));
  return countFailures({ failures: 0, lastFailureMs: null }, ended('succeeded'), ended('failed'));
}
