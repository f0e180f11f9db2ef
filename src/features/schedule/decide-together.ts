import type { DecideDelivery, DeliveryDecision } from './decide-delivery.ts';
import type { OutboxMessage } from './outbox-message.ts';
import type { OutboxStore } from './ports.ts';
import type { ObjectEvent } from './stored-schedule.ts';

type Put = Exclude<DeliveryDecision, { readonly kind: 'now' }>;

/** Which of some messages are said now; what becomes of the others is kept. */
export type DecideTogether = (
  messages: readonly OutboxMessage[],
  change: (message: OutboxMessage, to: Parameters<OutboxStore['change']>[1]) => Promise<void>,
  nowMs: number,
) => Promise<readonly OutboxMessage[]>;

const because: Readonly<Record<string, string>> = {
  'quiet-hours': 'it has quiet hours',
  'weekly-limit': 'its weekly limit is reached',
  'quiet-channel': 'somebody asked for quiet there',
};

/** A channel that hears nothing, or hears it later, shows at the CronJob; what members wish is theirs alone. */
export function createDecideTogether(deps: {
  readonly decide: DecideDelivery;
  readonly recordEvent: (event: ObjectEvent, at: number) => Promise<void>;
}): DecideTogether {
  return async (messages, change, nowMs) => {
    const ready: OutboxMessage[] = [];
    for (const message of messages) {
      const decision = await deps.decide(message, nowMs);
      if (decision.kind === 'now') {
        ready.push(message);
        continue;
      }
      if (decision.kind === 'later')
        await change(message, { state: 'held', nextMs: decision.untilMs, reason: decision.because });
      else await change(message, { state: 'dropped', reason: decision.because });
      const isNews = message.state !== 'held' || message.reason !== decision.because || decision.kind === 'never';
      if (!message.isMember && isNews) await deps.recordEvent(eventOf(message, decision), nowMs);
    }
    return ready;
  };
}

function eventOf({ cronJob, run, target }: OutboxMessage, decision: Put): ObjectEvent {
  const why = because[decision.because] ?? decision.because;
  const object = `cronjob/${cronJob}`;
  if (decision.kind === 'never') {
    return { object, type: 'Normal', reason: 'Skipped', message: `Run ${run} says nothing in ${target}: ${why}` };
  }
  const until = new Date(decision.untilMs).toISOString().slice(0, 16);
  const message = `Run ${run} waits until ${until}Z to speak in ${target}: ${why}`;
  return { object, type: 'Normal', reason: 'Postponed', message };
}
