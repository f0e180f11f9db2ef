import type { Kysely } from 'kysely';
import type { ReplyStore } from '../../features/questions/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Replies under posted questions that may be their answers. */
export function createReplyStore(kysely: Kysely<DatabaseSchema>): ReplyStore {
  const of = (teamId: string, questionId: string) =>
    kysely.selectFrom('question_replies').where('team_id', '=', teamId).where('question_id', '=', questionId);
  return {
    add: async ({ teamId, questionId, ts, memberId, text, saidMs }) => {
      const row = await kysely
        .insertInto('question_replies')
        .values({
          ...{ team_id: teamId, question_id: questionId, message_ts: ts, member_id: memberId },
          ...{ reply: text, said_at: saidMs },
        })
        .onConflict((conflict) => conflict.columns(['team_id', 'question_id', 'message_ts']).doNothing())
        .returning('message_ts')
        .executeTakeFirst();
      return row !== undefined;
    },
    find: async (teamId, questionId, ts) => {
      const row = await of(teamId, questionId).selectAll().where('message_ts', '=', ts).executeTakeFirst();
      return row === undefined ? null : { teamId, questionId, ts, memberId: row.member_id, text: row.reply };
    },
    count: async (teamId, questionId) => {
      const counted = of(teamId, questionId).select(({ fn }) => fn.countAll().as('replies'));
      return Number((await counted.executeTakeFirstOrThrow()).replies);
    },
    change: async (teamId, questionId, ts, text) => {
      const row = await kysely
        .updateTable('question_replies')
        .set({ reply: text })
        .where('team_id', '=', teamId)
        .where('question_id', '=', questionId)
        .where('message_ts', '=', ts)
        .returning('member_id')
        .executeTakeFirst();
      return row === undefined ? null : { teamId, questionId, ts, memberId: row.member_id, text };
    },
    remove: async (teamId, questionId, ts) => {
      const row = await kysely
        .deleteFrom('question_replies')
        .where('team_id', '=', teamId)
        .where('question_id', '=', questionId)
        .where('message_ts', '=', ts)
        .returning('message_ts')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
