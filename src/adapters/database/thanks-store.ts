import type { Kysely } from 'kysely';
import type { Thanks, ThanksStore } from '../../features/members/thank-author.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Thanks for notes. */
export function createThanksStore(kysely: Kysely<DatabaseSchema>): ThanksStore {
  const key = ({ teamId, path, memberId }: Thanks) => ({ team_id: teamId, path, from_member: memberId });
  return {
    add: async (thanks, at) => {
      const added = await kysely
        .insertInto('note_thanks')
        .values({ ...key(thanks), author_name: thanks.authorName, thanked_at: at, told_at: null })
        .onConflict((conflict) => conflict.columns(['team_id', 'path', 'from_member']).doNothing())
        .executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    remove: async (thanks) => {
      const removed = await kysely
        .deleteFrom('note_thanks')
        .where((where) => where.and(key(thanks)))
        .where('told_at', 'is', null)
        .executeTakeFirst();
      return Number(removed.numDeletedRows) > 0;
    },
    has: async (thanks) => {
      const found = kysely.selectFrom('note_thanks').select('path');
      return (await found.where((where) => where.and(key(thanks))).executeTakeFirst()) !== undefined;
    },
    waiting: async (teamId, at) => {
      const rows = await kysely
        .selectFrom('note_thanks')
        .select('author_name')
        .distinct()
        .where('team_id', '=', teamId)
        .where((where) => where.or([where('told_at', 'is', null), where('told_at', '=', at)]))
        .orderBy('author_name')
        .execute();
      return rows.map((row) => row.author_name);
    },
    hear: async (teamId, authorName, at) => {
      await kysely
        .updateTable('note_thanks')
        .set({ told_at: at })
        .where('team_id', '=', teamId)
        .where('author_name', '=', authorName)
        .where('told_at', 'is', null)
        .execute();
      const rows = await kysely
        .selectFrom('note_thanks')
        .select(['path', 'from_member'])
        .where('team_id', '=', teamId)
        .where('author_name', '=', authorName)
        .where('told_at', '=', at)
        .orderBy('path')
        .execute();
      return rows.map((row) => ({ teamId, path: row.path, memberId: row.from_member }));
    },
  };
}
