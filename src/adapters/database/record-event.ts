import type { Transaction } from 'kysely';
import { keptEvents } from '../../domain/schedule/controller/schedule-event.ts';
import type { ObjectEvent } from '../../features/schedule/stored-schedule.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Counts an event up or adds it; of an object's events the longest unseen beyond `keptEvents` are forgotten. */
export async function recordEvent(
  transaction: Transaction<DatabaseSchema>,
  { object, type, reason, message }: ObjectEvent,
  at: number,
): Promise<void> {
  const counted = await transaction
    .updateTable('schedule_events')
    .set((row) => ({ count: row('count', '+', 1), last_ms: at }))
    .where('object', '=', object)
    .where('type', '=', type)
    .where('reason', '=', reason)
    .where('message', '=', message)
    .executeTakeFirstOrThrow();
  if (counted.numUpdatedRows > 0n) return;
  const values = { object, type, reason, message, count: 1, first_ms: at, last_ms: at };
  await transaction.insertInto('schedule_events').values(values).execute();
  const beyond = transaction
    .selectFrom('schedule_events')
    .select('sequence')
    .where('object', '=', object)
    .orderBy('last_ms', 'desc')
    .orderBy('sequence', 'desc')
    .limit(1_000)
    .offset(keptEvents);
  const old = (await beyond.execute()).map(({ sequence }) => sequence);
  if (old.length > 0) await transaction.deleteFrom('schedule_events').where('sequence', 'in', old).execute();
}
