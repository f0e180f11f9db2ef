import { describe, expect, it } from 'vitest';
import type { Attempt, Job } from '#src/domain/schedule/controller/decide-job.ts';
import { advanceJob } from '#src/domain/schedule/controller/job-status.ts';

function job(attempts: readonly Attempt[], spec: Partial<Job['spec']> = {}, suspended = false): Job {
  return {
    spec: { completions: null, parallelism: 1, backoffLimit: 2, activeDeadlineSeconds: 600, ...spec },
    startMs: 0,
    suspended,
    attempts,
  };
}

const failed = (endedMs: number): Attempt => ({ state: 'failed', endedMs });

describe('advanceJob', () => {
  it('begins, waits longer after each failure, and gives up past the back-off limit', () => {
    expect(advanceJob(job([]), null, 0).decision).toMatchObject({ toStart: 1, waitMs: 0 });
    expect(advanceJob(job([failed(1000)]), null, 1000).decision).toMatchObject({ toStart: 0, waitMs: 10_000 });
    expect(advanceJob(job([failed(1000)]), null, 11_000).decision).toMatchObject({ toStart: 1, waitMs: 0 });
    expect(advanceJob(job([failed(1000), failed(12_000)]), null, 12_000).decision).toMatchObject({ waitMs: 20_000 });
    const { status } = advanceJob(job([failed(1000), failed(12_000), failed(33_000)]), null, 33_000);
    expect(status).toEqual({
      active: 0,
      succeeded: 0,
      failed: 3,
      startMs: 0,
      completionMs: null,
      conditions: [
        {
          type: 'Failed',
          reason: 'BackoffLimitExceeded',
          message: 'The run has failed 3 times; its back-off limit is 2',
          lastTransitionMs: 33_000,
        },
      ],
    });
  });

  it('completes with the first success', () => {
    const { status } = advanceJob(job([failed(1000), { state: 'succeeded', endedMs: 12_000 }]), null, 12_500);
    expect(status).toMatchObject({ succeeded: 1, failed: 1, completionMs: 12_000 });
    expect(status.conditions.map(({ type, reason }) => [type, reason])).toEqual([['Complete', 'CompletionsReached']]);
  });

  it('stops a run at its deadline, and not while it is suspended', () => {
    const running: Attempt = { state: 'running', restarts: 0 };
    expect(advanceJob(job([running]), null, 599_999).status.conditions).toEqual([]);
    expect(advanceJob(job([running]), null, 600_000).status).toMatchObject({
      active: 0,
      failed: 1,
      conditions: [{ type: 'Failed', reason: 'DeadlineExceeded' }],
    });
    expect(advanceJob(job([running], {}, true), null, 900_000).status.conditions).toEqual([]);
  });

  it('gives up on a run that makes the process crash again and again', () => {
    const crashing = (restarts: number) => job([{ state: 'running', restarts }]);
    expect(advanceJob(crashing(1), null, 0).status.conditions).toEqual([]);
    expect(advanceJob(crashing(2), null, 0).status.conditions).toMatchObject([{ reason: 'BackoffLimitExceeded' }]);
  });

  it('leaves a run that has ended as it is', () => {
    const done = advanceJob(job([{ state: 'succeeded', endedMs: 10 }]), null, 20).status;
    const later = advanceJob(job([{ state: 'succeeded', endedMs: 10 }]), done, 900_000);
    expect(later.status).toBe(done);
    expect(later.decision.toStart).toBe(0);
  });
});
