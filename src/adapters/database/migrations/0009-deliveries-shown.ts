import type { Migration } from '../migration.ts';

/** What organisers see of schedules: how far a run's deliveries are, and which shipped manifests they know. */
export const deliveriesShown: Migration = {
  version: 9,
  name: '0009-deliveries-shown',
  up: async ({ createTable, instant }) => {
    await createTable('progress_messages')
      .addColumn('run', 'text', (column) => column.primaryKey())
      .addColumn('channel_id', 'text')
      .addColumn('ts', 'text')
      .addColumn('shown', 'text', (column) => column.notNull())
      .addColumn('changed_at', instant, (column) => column.notNull())
      .execute();
    await createTable('shipped_schedules')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('manifest', 'text', (column) => column.notNull())
      .addColumn('changed_at', instant, (column) => column.notNull())
      .execute();
  },
};
