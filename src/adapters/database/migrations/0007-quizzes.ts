import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Items with their proofs, quizzes with their questions, and answers. */
export const quizzes: Migration = {
  version: 7,
  name: '0007-quizzes',
  up: async ({ kysely, createTable, instant }) => {
    await createTable('quiz_items')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('added_order', instant, (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('chapter', 'text')
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('source_path', 'text')
      .addColumn('source_line', 'integer')
      .addColumn('source_hash', 'text', (column) => column.notNull())
      .addColumn('trouble', 'text')
      .addColumn('author_id', 'text')
      .addColumn('added_by', 'text', (column) => column.notNull())
      .addColumn('added_at', instant, (column) => column.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', instant)
      .execute();
    await kysely.schema.createIndex('quiz_items_by_state').on('quiz_items').columns(['state', 'added_order']).execute();

    await createTable('quiz_reports')
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('reported_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('quiz_reports_key', ['item_id', 'member_id'])
      .execute();

    await createTable('quizzes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('topic', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('root_ts', 'text')
      .addColumn('started_by', 'text')
      .addColumn('started_at', instant, (column) => column.notNull())
      .addColumn('closes_at', instant, (column) => column.notNull())
      .addColumn('closed_at', instant)
      .execute();
    await kysely.schema.createIndex('quizzes_by_state').on('quizzes').column('state').execute();
    await kysely.schema.createIndex('quizzes_by_channel').on('quizzes').columns(['channel_id', 'started_at']).execute();

    await createTable('quiz_questions')
      .addColumn('quiz_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('options', 'text', (column) => column.notNull())
      .addColumn('right_option', 'integer', (column) => column.notNull())
      .addColumn('message_ts', 'text')
      .addColumn('withdrawn', 'integer', (column) => column.notNull().check(sql`withdrawn in (0, 1)`))
      .addColumn('shown_count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quiz_questions_key', ['quiz_id', 'position'])
      .execute();

    // The key is what makes the first tap the only one.
    await createTable('quiz_answers')
      .addColumn('quiz_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('option', 'integer', (column) => column.notNull())
      .addColumn('answered_at', instant, (column) => column.notNull())
      .addColumn('late', 'integer', (column) => column.notNull().check(sql`late in (0, 1)`))
      .addColumn('guessed', 'integer', (column) => column.notNull().check(sql`guessed in (0, 1)`))
      .addColumn('misclick', 'integer', (column) => column.notNull().check(sql`misclick in (0, 1)`))
      .addColumn('recalled_at', instant)
      .addPrimaryKeyConstraint('quiz_answers_key', ['quiz_id', 'position', 'member_id'])
      .execute();
    await kysely.schema
      .createIndex('quiz_answers_to_recall')
      .on('quiz_answers')
      .columns(['recalled_at', 'answered_at'])
      .execute();
  },
};
