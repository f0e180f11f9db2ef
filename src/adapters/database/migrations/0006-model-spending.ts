import type { Migration } from '../migration.ts';

/** What models cost, summed by member and day and by workspace and month. */
export const modelSpending: Migration = {
  version: 6,
  name: '0006-model-spending',
  up: async ({ createTable, instant }) => {
    await createTable('model_spending')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('calls', instant, (column) => column.notNull())
      .addColumn('tokens', instant, (column) => column.notNull())
      .addColumn('micro_usd', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('model_spending_key', ['team_id', 'member_id', 'period'])
      .execute();
  },
};
