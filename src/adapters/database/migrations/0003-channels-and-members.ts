import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Settings of channels; who is which author, and who organises. */
export const channelsAndMembers: Migration = {
  version: 3,
  name: '0003-channels-and-members',
  up: async ({ kysely, createTable, instant }) => {
    await createTable('channels')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('quiet', 'integer', (column) => column.notNull().defaultTo(0).check(sql`quiet in (0, 1)`))
      .addColumn('quiet_by', 'text')
      .addColumn('quiet_at', instant)
      .addColumn('connected_by', 'text')
      .addColumn('connected_at', instant)
      .addPrimaryKeyConstraint('channels_key', ['team_id', 'channel_id'])
      .execute();

    await createTable('author_claims')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('author_name', 'text', (column) => column.notNull())
      .addColumn('confirmed', 'integer', (column) => column.notNull().check(sql`confirmed in (0, 1)`))
      .addColumn('confirmed_by', 'text')
      .addColumn('changed_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('author_claims_key', ['team_id', 'member_id', 'author_name'])
      .execute();
    // Nobody shares an author: the database says so too.
    await kysely.schema
      .createIndex('author_claims_confirmed')
      .on('author_claims')
      .columns(['team_id', 'author_name'])
      .unique()
      .where(sql.ref('confirmed'), '=', sql.lit(1))
      .execute();

    await createTable('organisers')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('named_by', 'text', (column) => column.notNull())
      .addColumn('named_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('organisers_key', ['team_id', 'member_id'])
      .execute();
  },
};
