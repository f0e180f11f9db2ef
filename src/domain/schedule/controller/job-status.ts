import { type Attempt, decideJob, type FailedReason, type Job, type JobDecision } from './decide-job.ts';

/** How a run ended, as Kubernetes keeps it. */
export interface JobCondition {
  readonly type: 'Complete' | 'Failed';
  /** `CompletionsReached` on success, as Kubernetes names it since 1.31. */
  readonly reason: FailedReason | 'CompletionsReached';
  readonly message: string;
  readonly lastTransitionMs: number;
}

/** A run's status as `kubectl get job -o yaml` shows it. */
export interface JobStatus {
  readonly active: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly startMs: number | null;
  /** Set where it completed. */
  readonly completionMs: number | null;
  readonly conditions: readonly JobCondition[];
}

/** Decides on a run and gives the status that follows; one that has ended stays as it is. */
export function advanceJob(
  job: Job,
  before: JobStatus | null,
  nowMs: number,
): { readonly decision: JobDecision; readonly status: JobStatus } {
  const decision = decideJob(job, nowMs);
  if (before !== null && before.conditions.length > 0) {
    return { decision: { ...decision, toStart: 0, waitMs: 0 }, status: before };
  }
  const { active, succeeded, failed, finished } = decision;
  const conditions = finished === null ? [] : [conditionOf(finished, job, failed, nowMs)];
  const completionMs = finished?.type === 'Complete' ? (lastSuccess(job.attempts) ?? nowMs) : null;
  return { decision, status: { active, succeeded, failed, startMs: job.startMs, completionMs, conditions } };
}

function conditionOf(
  finished: NonNullable<JobDecision['finished']>,
  { spec }: Job,
  failed: number,
  lastTransitionMs: number,
): JobCondition {
  if (finished.type === 'Complete') {
    const message = 'The run has done what it was to do';
    return { type: 'Complete', reason: 'CompletionsReached', message, lastTransitionMs };
  }
  const message =
    finished.reason === 'DeadlineExceeded'
      ? `The run took longer than ${spec.activeDeadlineSeconds} s`
      : `The run has failed ${failed} times; its back-off limit is ${spec.backoffLimit}`;
  return { type: 'Failed', reason: finished.reason, message, lastTransitionMs };
}

function lastSuccess(attempts: readonly Attempt[]): number | null {
  const ended = attempts.flatMap((attempt) => (attempt.state === 'succeeded' ? [attempt.endedMs] : []));
  return ended.length === 0 ? null : Math.max(...ended);
}
