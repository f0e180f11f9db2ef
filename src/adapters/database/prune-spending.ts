import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/** Removes sums of days and months that begin before a day such as `2025-11-26`; periods compare like texts. */
export type PruneSpending = (before: string) => Promise<void>;

/** What bounds the sums of models' costs. */
export function createPruneSpending(kysely: Kysely<DatabaseSchema>): PruneSpending {
  return async (before) => {
    await kysely.deleteFrom('model_spending').where('period', '<', before).execute();
  };
}
