import type { Kysely } from 'kysely';
import type { ItemStore } from '../../features/quiz/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { toItem, toItemRow } from './item-content.ts';

/** Bind variables of one statement stay below SQLite's limit (32,766) and PostgreSQL's (65,535). */
const mostAtOnce = 500;

/** Items and what members found wrong about them. */
export function createQuizItemStore(kysely: Kysely<DatabaseSchema>): ItemStore {
  return {
    list: async (states) => {
      const rows = kysely.selectFrom('quiz_items').selectAll().where('state', 'in', states);
      return (await rows.orderBy('added_order').orderBy('id').execute()).map(toItem);
    },

    find: async (id) => {
      const row = await kysely.selectFrom('quiz_items').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toItem(row);
    },

    add: (items, by, at) =>
      kysely.transaction().execute(async (transaction) => {
        const { last } = await transaction
          .selectFrom('quiz_items')
          .select(({ fn }) => fn.max('added_order').as('last'))
          .executeTakeFirstOrThrow();
        let order = Number(last ?? 0);
        let added = 0;
        for (const item of items) {
          order += 1;
          const row = await transaction
            .insertInto('quiz_items')
            .values({ ...toItemRow(item), added_order: order, added_by: by, added_at: at })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .returning('id')
            .executeTakeFirst();
          if (row !== undefined) added += 1;
        }
        return added;
      }),

    known: async (ids) => {
      const known = new Set<string>();
      for (let from = 0; from < ids.length; from += mostAtOnce) {
        const some = ids.slice(from, from + mostAtOnce);
        const rows = await kysely.selectFrom('quiz_items').select('id').where('id', 'in', some).execute();
        for (const { id } of rows) known.add(id);
      }
      return known;
    },

    decide: async ({ id, from, to, trouble = null, item, by, at }) => {
      const { id: _, author_id: __, ...changed } = item === undefined ? { id, author_id: null } : toItemRow(item);
      const row = await kysely
        .updateTable('quiz_items')
        .set({
          ...changed,
          state: to,
          trouble: trouble === null ? null : JSON.stringify(trouble),
          decided_by: by,
          decided_at: at,
        })
        .where('id', '=', id)
        .where('state', 'in', from)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    move: async (id, path, line) => {
      const moved = kysely.updateTable('quiz_items').set({ source_path: path, source_line: line });
      await moved.where('id', '=', id).execute();
    },

    report: ({ itemId, memberId, reason, at }) =>
      kysely.transaction().execute(async (transaction) => {
        const reports = transaction.selectFrom('quiz_reports').selectAll().where('item_id', '=', itemId);
        const before = await reports.where('member_id', '=', memberId).executeTakeFirst();
        const isNews = before === undefined || (reason !== null && reason !== before.reason);
        await transaction
          .insertInto('quiz_reports')
          .values({ item_id: itemId, member_id: memberId, reported_at: at, reason })
          .onConflict((conflict) =>
            reason === null
              ? conflict.columns(['item_id', 'member_id']).doNothing()
              : conflict.columns(['item_id', 'member_id']).doUpdateSet({ reason }),
          )
          .execute();
        const rows = await reports.orderBy('reported_at').orderBy('member_id').execute();
        return { reports: rows.length, reasons: rows.flatMap((row) => row.reason ?? []), isNews };
      }),
  };
}
