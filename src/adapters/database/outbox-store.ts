import type { Insertable, Kysely, Selectable } from 'kysely';
import type { NewMessage, OutboxMessage } from '../../features/schedule/outbox-message.ts';
import type { OutboxStore } from '../../features/schedule/ports.ts';
import type { Run } from '../../features/schedule/stored-schedule.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { requireFence } from './require-fence.ts';
import type { OutboxTable } from './schedule-schema.ts';

/** Rows looked at at once; what is left waits for the next look. */
const mostAtOnce = 500;
const waiting = ['pending', 'held', 'unknown'] as const;
const settled = ['sent', 'failed', 'dropped'] as const;

/** Messages on their way to Slack. */
export function createOutboxStore(kysely: Kysely<DatabaseSchema>): OutboxStore {
  return {
    due: async (nowMs) => {
      const due = kysely.selectFrom('outbox').selectAll().where('state', 'in', waiting).where('next_ms', '<=', nowMs);
      return (await due.orderBy('is_member').orderBy('sequence').limit(mostAtOnce).execute()).map(toMessage);
    },

    nextMs: async () => {
      const first = kysely.selectFrom('outbox').select('next_ms').where('state', 'in', waiting).orderBy('next_ms');
      const row = await first.limit(1).executeTakeFirst();
      return row === undefined ? null : Number(row.next_ms);
    },

    ofRun: async (run) => {
      const rows = kysely.selectFrom('outbox').selectAll().where('run', '=', run).orderBy('sequence');
      return (await rows.execute()).map(toMessage);
    },

    tally: async (run) => {
      const rows = await kysely
        .selectFrom('outbox')
        .select(({ fn }) => ['state', fn.countAll().as('messages')])
        .where('run', '=', run)
        .where('is_member', '=', 1)
        .groupBy('state')
        .execute();
      const count = (...states: readonly string[]) =>
        rows.reduce((sum, { state, messages }) => sum + (states.includes(state) ? Number(messages) : 0), 0);
      const waitingNow = count('pending', 'sending', 'unknown');
      return {
        run,
        sent: count('sent'),
        waiting: waitingNow,
        held: count('held'),
        dropped: count('dropped'),
        failed: count('failed'),
      };
    },

    ofTarget: async (target, limit) => {
      const rows = kysely.selectFrom('outbox').selectAll().where('target', '=', target);
      return (await rows.orderBy('sequence', 'desc').limit(limit).execute()).map(toMessage);
    },

    change: (keys, { state, nextMs, channelId, ts, reason, intentMs, doubtMs, bundle }, fence, at) =>
      kysely.transaction().execute(async (transaction) => {
        await requireFence(transaction, fence);
        const isSettled = settled.some((one) => one === state);
        await transaction
          .updateTable('outbox')
          .set((row) => ({
            state,
            settled_at: isSettled ? at : null,
            ...(state === 'sending' ? { attempts: row('attempts', '+', 1) } : {}),
            ...(nextMs === undefined ? {} : { next_ms: nextMs }),
            ...(channelId === undefined ? {} : { channel_id: channelId }),
            ...(ts === undefined ? {} : { ts }),
            ...(reason === undefined ? {} : { reason }),
            ...(intentMs === undefined ? {} : { intent_ms: intentMs }),
            ...(doubtMs === undefined ? {} : { doubt_ms: doubtMs }),
            ...(bundle === undefined ? {} : { bundle }),
          }))
          .where('key', 'in', keys)
          .execute();
      }),

    adoptSending: async (nowMs) => {
      const { numUpdatedRows } = await kysely
        .updateTable('outbox')
        // The quiet period counts from now: what was on its way may still arrive.
        .set({ state: 'unknown', next_ms: nowMs, doubt_ms: nowMs })
        .where('state', '=', 'sending')
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },

    sentTo: async (channelId, sinceMs) => {
      const rows = await kysely
        .selectFrom('outbox')
        // One of which nobody knows whether it stands there counts as if it did.
        .select(({ fn }) => fn.coalesce('settled_at', 'intent_ms').as('at'))
        .where('channel_id', '=', channelId)
        .where('state', 'in', ['sent', 'sending', 'unknown'])
        .where('own_initiative', '=', 1)
        .where('bundle', 'is', null)
        .where(({ fn }) => fn.coalesce('settled_at', 'intent_ms'), '>', sinceMs)
        .orderBy('at')
        .execute();
      return rows.map(({ at }) => Number(at));
    },

    release: async (target, at) => {
      const held = kysely.updateTable('outbox').set({ next_ms: at }).where('target', '=', target);
      await held.where('state', '=', 'held').execute();
    },

    prune: async (beforeMs) => {
      await kysely.deleteFrom('progress_messages').where('changed_at', '<', beforeMs).execute();
      const { numDeletedRows } = await kysely
        .deleteFrom('outbox')
        .where('settled_at', '<', beforeMs)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** A message as its run hands it over. */
export function newMessageRow(
  { key, target, isMember, ownInitiative, ...said }: NewMessage,
  run: Pick<Run, 'name' | 'cronJob'>,
  at: number,
): Insertable<OutboxTable> {
  return {
    key,
    run: run.name,
    cron_job: run.cronJob,
    target,
    is_member: isMember ? 1 : 0,
    body: JSON.stringify(said),
    own_initiative: ownInitiative ? 1 : 0,
    state: 'pending',
    attempts: 0,
    next_ms: at,
    created_at: at,
  };
}

function toMessage(row: Selectable<OutboxTable>): OutboxMessage {
  const number = (value: number | null) => (value === null ? null : Number(value));
  return {
    // Written by `newMessageRow` and nobody else.
    ...(JSON.parse(row.body) as Omit<NewMessage, 'key' | 'target' | 'isMember' | 'ownInitiative'>),
    key: row.key,
    run: row.run,
    cronJob: row.cron_job,
    target: row.target,
    isMember: row.is_member === 1,
    ownInitiative: row.own_initiative === 1,
    state: row.state,
    bundle: row.bundle,
    attempts: row.attempts,
    nextMs: Number(row.next_ms),
    intentMs: number(row.intent_ms),
    doubtMs: number(row.doubt_ms),
    channelId: row.channel_id,
    ts: row.ts,
    reason: row.reason,
    creationMs: Number(row.created_at),
    settledMs: number(row.settled_at),
  };
}
