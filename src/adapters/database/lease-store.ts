import type { Kysely } from 'kysely';
import type { LeaseStore } from '../../features/schedule/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

const name = 'tutor';

/** The one row that says which process may post. Its fencing number only counts up. */
export function createLeaseStore(kysely: Kysely<DatabaseSchema>): LeaseStore {
  return {
    read: async () => {
      const row = await kysely.selectFrom('lease').selectAll().where('name', '=', name).executeTakeFirst();
      if (row === undefined) return null;
      return { owner: row.owner, fence: Number(row.fence), renewedMs: Number(row.renewed_at) };
    },

    take: async (owner, seenFence, at) => {
      const fence = seenFence + 1;
      const row = await kysely
        .insertInto('lease')
        .values({ name, owner, fence, renewed_at: at })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ owner, fence, renewed_at: at }).where('lease.fence', '=', seenFence),
        )
        .returning('fence')
        .executeTakeFirst();
      return row === undefined ? null : fence;
    },

    renew: async (owner, fence, at) => {
      const { numUpdatedRows } = await kysely
        .updateTable('lease')
        .set({ renewed_at: at })
        .where('name', '=', name)
        .where('owner', '=', owner)
        .where('fence', '=', fence)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    release: async (owner, fence) => {
      await kysely
        .updateTable('lease')
        .set({ owner: null })
        .where('name', '=', name)
        .where('owner', '=', owner)
        .where('fence', '=', fence)
        .execute();
    },
  };
}
