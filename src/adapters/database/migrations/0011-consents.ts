import type { Migration } from '../migration.ts';

/** Who agreed that their stars are shown with their name. */
export const consents: Migration = {
  version: 11,
  name: '0011-consents',
  up: async ({ createTable, instant }) => {
    await createTable('consents')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('given_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('consents_key', ['team_id', 'member_id'])
      .execute();
  },
};
