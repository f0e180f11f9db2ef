import type { Kysely } from 'kysely';
import type { ProgressStore, RunProgress } from '../../features/schedule/progress.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** The messages that show how far runs are. */
export function createDeliveryProgressStore(kysely: Kysely<DatabaseSchema>): ProgressStore {
  return {
    find: async (run) => {
      const row = await kysely.selectFrom('progress_messages').selectAll().where('run', '=', run).executeTakeFirst();
      if (row === undefined) return null;
      const { channel_id: channelId, ts, shown, changed_at } = row;
      // Written by `save` and nobody else.
      return { run, channelId, ts, shown: JSON.parse(shown) as RunProgress, at: Number(changed_at) };
    },

    remove: async (run) => {
      await kysely.deleteFrom('progress_messages').where('run', '=', run).execute();
    },

    save: async ({ run, channelId, ts, shown, at }) => {
      const values = { channel_id: channelId, ts, shown: JSON.stringify(shown), changed_at: at };
      await kysely
        .insertInto('progress_messages')
        .values({ run, ...values })
        .onConflict((conflict) => conflict.column('run').doUpdateSet(values))
        .execute();
    },
  };
}
