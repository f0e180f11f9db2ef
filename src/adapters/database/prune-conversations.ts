import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/** Removes exchanges asked before a time (epoch milliseconds), opinions on them, and threads that lost all of theirs; returns how many exchanges. */
export type PruneConversations = (before: number) => Promise<number>;

/** What bounds the conversations: how long a group keeps them. */
export function createPruneConversations(kysely: Kysely<DatabaseSchema>): PruneConversations {
  return (before) =>
    kysely.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('exchanges')
        .where('asked_at', '<', before)
        .executeTakeFirstOrThrow();
      await transaction
        .deleteFrom('threads')
        // A thread's `ts` is the time of its root in seconds, always of ten digits, so that texts compare like numbers.
        .where('thread_ts', '<', (before / 1000).toFixed(6))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('exchanges')
                .select('exchanges.sequence')
                .whereRef('exchanges.team_id', '=', 'threads.team_id')
                .whereRef('exchanges.channel_id', '=', 'threads.channel_id')
                .whereRef('exchanges.thread_ts', '=', 'threads.thread_ts'),
            ),
          ),
        )
        .execute();
      return Number(numDeletedRows);
    });
}
