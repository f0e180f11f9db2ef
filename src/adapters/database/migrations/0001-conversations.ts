import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Questions with their answers, opinions on them, and who speaks in their threads. */
export const conversations: Migration = {
  version: 1,
  name: '0001-conversations',
  up: async ({ kysely, createTable, instant, sequence }) => {
    await createTable('exchanges')
      .addColumn('sequence', sql.raw(sequence))
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('thread_ts', 'text')
      .addColumn('message_ts', 'text')
      .addColumn('asker_id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('asked_at', instant, (column) => column.notNull())
      .execute();
    await kysely.schema
      .createIndex('exchanges_by_thread')
      .on('exchanges')
      .columns(['team_id', 'channel_id', 'thread_ts', 'asked_at'])
      .execute();
    await kysely.schema.createIndex('exchanges_by_time').on('exchanges').column('asked_at').execute();

    await createTable('ratings')
      .addColumn('exchange_id', 'text', (column) => column.notNull().references('exchanges.id').onDelete('cascade'))
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('helpful', 'integer', (column) => column.notNull().check(sql`helpful in (0, 1)`))
      .addColumn('rated_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('ratings_key', ['exchange_id', 'member_id'])
      .execute();

    await createTable('threads')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('thread_ts', 'text', (column) => column.notNull())
      .addColumn('last_asker_id', 'text')
      .addColumn('tutor_ts', 'text')
      .addColumn('quiet', 'integer', (column) => column.notNull().defaultTo(0).check(sql`quiet in (0, 1)`))
      .addPrimaryKeyConstraint('threads_key', ['team_id', 'channel_id', 'thread_ts'])
      .execute();

    await createTable('thread_speakers')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('thread_ts', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('spoke_ts', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('thread_speakers_key', ['team_id', 'channel_id', 'thread_ts', 'member_id'])
      .addForeignKeyConstraint(
        'thread_speakers_thread',
        ['team_id', 'channel_id', 'thread_ts'],
        'threads',
        ['team_id', 'channel_id', 'thread_ts'],
        (key) => key.onDelete('cascade'),
      )
      .execute();
  },
};
