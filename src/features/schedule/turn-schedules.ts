import type { AdvanceRuns } from './advance-runs.ts';
import type { DeliverOutbox } from './deliver-outbox.ts';
import type { OutboxStore } from './ports.ts';
import type { RunDueSchedules } from './run-due-schedules.ts';

/** What the ticker calls. */
export interface TurnSchedules {
  /** Starts what is due, goes on with what is going on, and sets the outbox going; resolves with when to look again. */
  readonly look: (nowMs: number) => Promise<number | null>;
  /** Resolves when nothing is on its way to Slack. */
  readonly delivered: () => Promise<void>;
}

/** Delivery goes on beside the looks: a schedule never waits for Slack. */
export function createTurnSchedules(deps: {
  readonly runDueSchedules: RunDueSchedules;
  readonly advanceRuns: AdvanceRuns;
  readonly deliverOutbox: DeliverOutbox;
  readonly outbox: Pick<OutboxStore, 'nextMs'>;
  /** Called when the outbox has done something, so that runs go on. */
  readonly wake: () => void;
  readonly onError: (error: unknown) => void;
}): TurnSchedules {
  let delivering: Promise<void> | null = null;

  return {
    async look(nowMs) {
      const dueMs = await deps.runDueSchedules(nowMs);
      const runMs = await deps.advanceRuns(nowMs);
      const messageMs = await deps.outbox.nextMs();
      if (messageMs !== null && messageMs <= nowMs && delivering === null) {
        delivering = deps
          .deliverOutbox()
          .catch(deps.onError)
          .finally(() => {
            delivering = null;
            deps.wake();
          });
      }
      const wakes = [dueMs, runMs, messageMs !== null && messageMs <= nowMs ? null : messageMs];
      const known = wakes.filter((one) => one !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
    delivered: async () => {
      await delivering;
    },
  };
}
