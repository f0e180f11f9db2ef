import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** The log of reviews with what follows from it, the cards that were shown, and what members wish and object to. */
export const reviews: Migration = {
  version: 12,
  name: '0012-reviews',
  up: async ({ kysely, createTable, instant, sequence }) => {
    await createTable('review_log')
      .addColumn('sequence', sql.raw(sequence))
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('concept_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text')
      .addColumn('at', instant, (column) => column.notNull())
      .addColumn('rating', 'integer', (column) => column.check(sql`rating between 1 and 4`))
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('way', 'text', (column) => column.notNull())
      .addColumn('options', 'integer')
      .addColumn('hints', 'integer', (column) => column.notNull())
      .addColumn('guessed', 'integer', (column) => column.notNull().check(sql`guessed in (0, 1)`))
      .addColumn('time_zone', 'text', (column) => column.notNull())
      .addColumn('rollover_ms', 'integer', (column) => column.notNull())
      .addColumn('corrects', 'text')
      .addColumn('recorded_at', instant, (column) => column.notNull())
      .execute();
    const card = ['team_id', 'member_id', 'concept_id'];
    await kysely.schema.createIndex('review_log_by_card').on('review_log').columns(card).execute();
    await kysely.schema.createIndex('review_log_by_time').on('review_log').columns(['team_id', 'at']).execute();

    await createTable('review_cards')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('concept_id', 'text', (column) => column.notNull())
      .addColumn('due_day', 'integer', (column) => column.notNull())
      .addColumn('memory', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('review_cards_key', ['team_id', 'member_id', 'concept_id'])
      .execute();

    await createTable('review_asks')
      .addColumn('sequence', sql.raw(sequence))
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('concept_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('asked_at', instant, (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('return_at', instant)
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute();
    const day = ['team_id', 'member_id', 'day'];
    await kysely.schema.createIndex('review_asks_by_day').on('review_asks').columns(day).execute();
    await kysely.schema.createIndex('review_asks_by_return').on('review_asks').column('return_at').execute();

    await createTable('review_wishes')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('changed_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('review_wishes_key', ['team_id', 'member_id'])
      .execute();

    await createTable('review_appeals')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('ask_id', 'text', (column) => column.notNull())
      .addColumn('answer_key', 'text', (column) => column.notNull().unique())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('typed', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('at', instant, (column) => column.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', instant)
      .execute();
    await kysely.schema.createIndex('review_appeals_by_item').on('review_appeals').column('item_id').execute();
  },
};
