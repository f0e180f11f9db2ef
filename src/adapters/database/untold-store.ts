import type { Kysely } from 'kysely';
import type { FailedRun } from '../../features/schedule/advance-runs.ts';
import type { UntoldStore } from '../../features/schedule/tell-failures.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Nobody reads a hundred messages about failures; the events keep the rest. */
const mostUntold = 100;

/** Failures that no organiser has been told about yet. */
export function createUntoldStore(kysely: Kysely<DatabaseSchema>): UntoldStore {
  return {
    add: async (failed, at) => {
      const values = { content: JSON.stringify(failed), created_at: at };
      await kysely
        .insertInto('untold_failures')
        .values({ run: failed.run, ...values })
        .onConflict((conflict) => conflict.column('run').doUpdateSet(values))
        .execute();
      const beyond = kysely
        .selectFrom('untold_failures')
        .select('run')
        .orderBy('created_at', 'desc')
        .limit(mostUntold)
        .offset(mostUntold);
      const old = (await beyond.execute()).map(({ run }) => run);
      if (old.length > 0) await kysely.deleteFrom('untold_failures').where('run', 'in', old).execute();
    },

    list: async () => {
      const rows = await kysely.selectFrom('untold_failures').select('content').orderBy('created_at').execute();
      // Written by `add` and nobody else.
      return rows.map(({ content }) => JSON.parse(content) as FailedRun);
    },

    remove: async (run) => {
      await kysely.deleteFrom('untold_failures').where('run', '=', run).execute();
    },
  };
}
