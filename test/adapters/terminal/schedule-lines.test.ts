import { describe, expect, it } from 'vitest';
import { dueLine, dueLineSchema } from '#src/adapters/terminal/due-line.ts';
import { nextLine, nextLineSchema } from '#src/adapters/terminal/next-line.ts';
import { reconcileLine, reconcileLineSchema } from '#src/adapters/terminal/reconcile-line.ts';
import { hasVectors, readVectors } from '#test/support/schedule-vectors.ts';

interface SyncCase {
  readonly id: string;
  readonly name: string;
  readonly expect: {
    readonly create: boolean;
    readonly deleteCount: number;
    readonly updateStatus: boolean;
    readonly requeueAfterMs: number | null;
    readonly requeueAsserted: boolean;
    readonly warnings: number;
    readonly events: number;
    readonly lastSuccessfulTime: string | null;
    readonly error: 'not-asserted' | 'required';
  };
  readonly derived: {
    readonly created: readonly string[];
    readonly deleted: readonly string[];
    readonly eventReasons: readonly string[];
    readonly activeAfter: readonly string[];
    readonly lastScheduleTimeAfter: string | null;
    readonly requeueAfterMs: number | null;
    readonly error: string | null;
  };
}

describe.skipIf(!hasVectors)('reconcileLine on the vectors', () => {
  it.for(readVectors<SyncCase>('b1-k8s-sync-cronjob').cases)('$id $name', (given) => {
    const outcome = reconcileLine(reconcileLineSchema.parse(given)) as Record<string, unknown>;
    const { derived, expect: asserted } = given;
    expect(outcome).toMatchObject({
      created: derived.created,
      deleted: derived.deleted,
      eventReasons: derived.eventReasons,
      active: derived.activeAfter,
      lastScheduleTime: derived.lastScheduleTimeAfter,
      lastSuccessfulTime: asserted.lastSuccessfulTime,
      updateStatus: asserted.updateStatus,
      error: derived.error,
    });
    if (asserted.requeueAsserted) expect(outcome.requeueAfterMs).toBe(asserted.requeueAfterMs);
    expect(outcome.requeueAfterMs).toBe(derived.requeueAfterMs);
    expect(derived.eventReasons.filter((reason) => reason.startsWith('Warning'))).toHaveLength(asserted.warnings);
  });

  it.for(readVectors<{ id: string; expect: object }>('b8-derived-sync-sample').cases)('$id', (given) => {
    expect(reconcileLine(reconcileLineSchema.parse(given))).toEqual({ id: given.id, ...given.expect });
  });
});

describe.skipIf(!hasVectors)('dueLine on the vectors', () => {
  it.for(readVectors<{ id: string; exact: object }>('c4-derived-most-recent-sample').cases)('$id', (given) => {
    expect(dueLine(dueLineSchema.parse(given))).toEqual({ id: given.id, ...given.exact });
  });
});

describe('dueLine', () => {
  const input = { creationTimestamp: '2026-01-01T00:00:00Z', now: '2026-01-02T00:00:00Z' };
  it.each([
    ['an unknown zone', { ...input, schedule: '0 9 * * *', timeZone: 'Asia/Soul' }, 'unknown time zone Asia/Soul'],
    ['words', { ...input, schedule: 'mondays' }, 'expected exactly 5 fields, found 1: [mondays]'],
  ])('tells %s', (_, given, error) => {
    expect(dueLine(dueLineSchema.parse({ id: 1, input: given }))).toEqual({
      id: 1,
      mostRecentTime: null,
      missedCount: 0,
      error,
    });
  });
});

describe('nextLine', () => {
  it('lists starts both ways, nearest first and without the instant itself', () => {
    const line = { id: 7, expr: '0 9 * * 1', tz: 'Asia/Seoul', from: '2026-11-30T00:00:00Z', count: 2 };
    expect(nextLine(nextLineSchema.parse(line))).toEqual({
      id: 7,
      next: ['2026-12-07T00:00:00Z', '2026-12-14T00:00:00Z'],
      prev: ['2026-11-23T00:00:00Z', '2026-11-16T00:00:00Z'],
      error: null,
    });
  });

  it('ends a list of intervals where dates end', () => {
    const line = { id: 1, expr: '@every 2562047h', from: '2026-11-30T00:00:00Z', count: 1000 };
    const answer = nextLine(nextLineSchema.parse(line)) as { next: string[]; prev: string[] };
    expect(answer.next.length).toBeGreaterThan(900);
    expect(answer.next.length).toBeLessThan(1000);
  });

  it('tells what is wrong with an expression and answers with empty lists', () => {
    const line = nextLineSchema.parse({ id: 'x', expr: '0 9 * * 7', from: '2026-11-30T00:00:00Z' });
    expect(nextLine(line)).toEqual({ id: 'x', next: [], prev: [], error: 'end of range (7) above maximum (6): 7' });
  });
});
