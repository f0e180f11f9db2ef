import { describe, expect, it } from 'vitest';
import { countFailures, productionBackOff, remainingBackOff } from '#src/domain/schedule/controller/back-off.ts';
import { type Attempt, decideJob } from '#src/domain/schedule/controller/decide-job.ts';
import { expiryOf, isPastActiveDeadline } from '#src/domain/schedule/controller/job-lifetime.ts';
import { hasVectors, readVectors } from '#test/support/schedule-vectors.ts';

describe.skipIf(!hasVectors)('remainingBackOff and countFailures on the vectors', () => {
  interface Remaining {
    readonly id: string;
    readonly name: string;
    readonly failuresAfterLastSuccess: number;
    readonly secondsSinceLastFailure: number | null;
    readonly defaultBackoffSeconds: number;
    readonly maxBackoffSeconds: number;
    readonly expect: { readonly remainingSeconds: number };
  }
  interface Records {
    readonly id: string;
    readonly name: string;
    readonly storedFailures: number | null;
    readonly newSucceededAtMs: readonly number[];
    readonly newFailedAtMs: readonly number[];
    readonly expect: { readonly failuresAfterLastSuccess: number; readonly lastFailureAtMs: number | null };
  }
  const vectors = readVectors<Remaining>('d1-k8s-job-backoff') as {
    readonly cases: readonly Remaining[];
    readonly recordCases?: readonly Records[];
    readonly productionDelaysSeconds?: readonly number[];
  };
  const now = 1_000_000;

  it.for(vectors.cases)('$id $name', (given) => {
    const since = given.secondsSinceLastFailure;
    const record = {
      failures: given.failuresAfterLastSuccess,
      lastFailureMs: since === null ? null : now - since * 1000,
    };
    const constants = { firstMs: given.defaultBackoffSeconds * 1000, longestMs: given.maxBackoffSeconds * 1000 };
    expect(remainingBackOff(record, now, constants)).toBe(given.expect.remainingSeconds * 1000);
  });

  it.for(vectors.recordCases ?? [])('$id $name', (given) => {
    const before = { failures: given.storedFailures ?? 0, lastFailureMs: null };
    expect(countFailures(before, given.newSucceededAtMs, given.newFailedAtMs)).toEqual({
      failures: given.expect.failuresAfterLastSuccess,
      lastFailureMs: given.expect.lastFailureAtMs,
    });
  });

  it('waits as long as in production', () => {
    const delays = Array.from({ length: 8 }, (_, n) => remainingBackOff({ failures: n + 1, lastFailureMs: now }, now));
    expect(delays.map((ms) => ms / 1000)).toEqual(vectors.productionDelaysSeconds ?? []);
    expect(productionBackOff).toEqual({ firstMs: 10_000, longestMs: 600_000 });
  });
});

describe.skipIf(!hasVectors)('decideJob on the vectors', () => {
  interface Limit {
    readonly id: string;
    readonly name: string;
    readonly parallelism: number;
    readonly completions: number;
    readonly backoffLimit: number;
    readonly restartCounts?: readonly number[];
    readonly activePods?: number;
    readonly failedPods?: number;
    readonly expect: {
      readonly active: number;
      readonly succeeded: number;
      readonly failed: number;
      readonly failedReason: string | null;
    };
  }
  it.for(readVectors<Limit>('d2-k8s-backoff-limit').cases)('$id $name', (given) => {
    const { parallelism, completions, backoffLimit, expect: expected } = given;
    const running = given.restartCounts ?? Array.from({ length: given.activePods ?? 0 }, () => 0);
    const attempts: Attempt[] = [
      ...running.map((restarts) => ({ state: 'running', restarts }) as const),
      ...Array.from({ length: given.failedPods ?? 0 }, () => ({ state: 'failed', endedMs: 0 }) as const),
    ];
    const spec = { completions, parallelism, backoffLimit, activeDeadlineSeconds: null };
    // Long after the last failure, so that no back-off holds the next attempt up.
    const decision = decideJob({ spec, startMs: 0, suspended: false, attempts }, 86_400_000);
    const reason = decision.finished?.type === 'Failed' ? decision.finished.reason : null;
    expect({ ...decision, failedReason: reason }).toMatchObject(expected);
  });
});

describe.skipIf(!hasVectors)('expiryOf and isPastActiveDeadline on the vectors', () => {
  interface Expiry {
    readonly id: string;
    readonly name: string;
    readonly finishedAtRelSeconds: number | null;
    readonly condition: string | null;
    readonly ttlSecondsAfterFinished: number | null;
    readonly expect: { readonly eligible: boolean; readonly expiresAtRelSeconds: number | null };
  }
  it.for(readVectors<Expiry>('d3-k8s-ttl-after-finished').cases)('$id $name', (given) => {
    const relative = given.condition === null ? null : given.finishedAtRelSeconds;
    const finishedMs = relative === null ? null : relative * 1000;
    const expiry = expiryOf({ ttlSecondsAfterFinished: given.ttlSecondsAfterFinished, finishedMs });
    expect(expiry === null ? null : expiry / 1000).toBe(given.expect.expiresAtRelSeconds);
  });

  interface Deadline {
    readonly id: string;
    readonly name: string;
    readonly activeDeadlineSeconds: number | null;
    readonly secondsSinceStart: number | null;
    readonly suspended: boolean;
    readonly expect: { readonly pastDeadline: boolean };
  }
  it.for(readVectors<Deadline>('d4-k8s-active-deadline').cases)('$id $name', (given) => {
    const { activeDeadlineSeconds, suspended, secondsSinceStart } = given;
    const now = 5_000_000_000;
    const startMs = secondsSinceStart === null ? null : now - secondsSinceStart * 1000;
    expect(isPastActiveDeadline({ activeDeadlineSeconds, startMs, suspended }, now)).toBe(given.expect.pastDeadline);
  });
});
