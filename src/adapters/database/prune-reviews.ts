import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/**
 * Removes cards that were shown, and appeals that were made, before a time. The log of reviews is never pruned: every memory is made
 * from it.
 */
export function createPruneReviews(kysely: Kysely<DatabaseSchema>): (beforeMs: number) => Promise<void> {
  return (beforeMs) =>
    kysely.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('review_appeals').where('at', '<', beforeMs).execute();
      const appealed = transaction.selectFrom('review_appeals').select('ask_id');
      const old = transaction.deleteFrom('review_asks').where('asked_at', '<', beforeMs);
      await old.where('id', 'not in', appealed).execute();
    });
}
