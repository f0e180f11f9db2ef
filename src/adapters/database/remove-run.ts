import type { Transaction } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/** Somebody wants a run gone: what it has said stays in the outbox, as the answer to why it came; what waits never leaves. */
export async function removeRun(transaction: Transaction<DatabaseSchema>, name: string): Promise<boolean> {
  await transaction.deleteFrom('outbox').where('run', '=', name).where('state', 'in', ['pending', 'held']).execute();
  return forgetRun(transaction, name);
}

/** A run's time is over: what waits for a better time, such as the end of somebody's quiet hours, is still said. */
export async function forgetRun(transaction: Transaction<DatabaseSchema>, name: string): Promise<boolean> {
  const row = await transaction.deleteFrom('runs').where('name', '=', name).returning('name').executeTakeFirst();
  await transaction.deleteFrom('schedule_events').where('object', '=', `job/${name}`).execute();
  const waiting = transaction.selectFrom('outbox').select('key').where('run', '=', name);
  // Whoever is shown how far it is sees its end too.
  if ((await waiting.where('state', 'not in', ['sent', 'failed', 'dropped']).executeTakeFirst()) === undefined)
    await transaction.deleteFrom('progress_messages').where('run', '=', name).execute();
  return row !== undefined;
}
