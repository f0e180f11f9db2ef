import type { Migration } from '../migration.ts';

/** Failures that no organiser has been told about yet. */
export const untoldFailures: Migration = {
  version: 10,
  name: '0010-untold-failures',
  up: async ({ createTable, instant }) => {
    await createTable('untold_failures')
      .addColumn('run', 'text', (column) => column.primaryKey())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('created_at', instant, (column) => column.notNull())
      .execute();
  },
};
