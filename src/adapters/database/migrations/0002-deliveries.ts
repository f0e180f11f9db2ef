import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Events and commands that wait to be handled. */
export const deliveries: Migration = {
  version: 2,
  name: '0002-deliveries',
  up: async ({ kysely, createTable, instant, sequence }) => {
    await createTable('deliveries')
      .addColumn('sequence', sql.raw(sequence))
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('body', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('accepted_at', instant, (column) => column.notNull())
      .addColumn('finished_at', instant)
      .execute();
    await kysely.schema.createIndex('deliveries_by_end').on('deliveries').column('finished_at').execute();
  },
};
