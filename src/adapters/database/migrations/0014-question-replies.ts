import type { Migration } from '../migration.ts';

/** Ordinary replies under posted questions, of which whoever asked may accept one. */
export const questionReplies: Migration = {
  version: 14,
  name: '0014-question-replies',
  up: async ({ createTable, instant }) => {
    await createTable('question_replies')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('message_ts', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('reply', 'text', (column) => column.notNull())
      .addColumn('said_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('question_replies_key', ['team_id', 'question_id', 'message_ts'])
      .execute();
  },
};
