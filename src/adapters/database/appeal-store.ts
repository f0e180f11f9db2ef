import type { Kysely, Selectable } from 'kysely';
import type { Appeal } from '../../features/review/appeal.ts';
import type { AppealStore } from '../../features/review/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import type { ReviewAppealTable } from './review-schema.ts';

/** Answers of which members say that they are right too: one row per answer. */
export function createAppealStore(kysely: Kysely<DatabaseSchema>): AppealStore {
  return {
    async add({ id, askId, answerKey, itemId, teamId, memberId, typed, state, atMs }) {
      const row = await kysely
        .insertInto('review_appeals')
        .values({
          ...{ id, ask_id: askId, answer_key: answerKey, item_id: itemId },
          ...{ team_id: teamId, member_id: memberId, typed, state, at: atMs, decided_by: null, decided_at: null },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async find(id) {
      const row = await kysely.selectFrom('review_appeals').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toAppeal(row);
    },

    async decide(id, to, by, at) {
      const row = await kysely
        .updateTable('review_appeals')
        .set({ state: to, decided_by: by, decided_at: at })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async waiting(itemId) {
      const rows = kysely.selectFrom('review_appeals').selectAll().where('item_id', '=', itemId);
      return (await rows.where('state', '=', 'waiting').orderBy('at').orderBy('id').execute()).map(toAppeal);
    },
  };
}

function toAppeal(row: Selectable<ReviewAppealTable>): Appeal {
  return {
    id: row.id,
    askId: row.ask_id,
    answerKey: row.answer_key,
    itemId: row.item_id,
    teamId: row.team_id,
    memberId: row.member_id,
    typed: row.typed,
    state: row.state,
    atMs: Number(row.at),
  };
}
