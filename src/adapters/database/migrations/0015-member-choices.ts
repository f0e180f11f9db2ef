import type { Migration } from '../migration.ts';

/** The language and the time zone that members chose. */
export const memberChoices: Migration = {
  version: 15,
  name: '0015-member-choices',
  up: async ({ createTable, instant }) => {
    await createTable('member_choices')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('locale', 'text')
      .addColumn('time_zone', 'text')
      .addColumn('changed_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('member_choices_key', ['team_id', 'member_id'])
      .execute();
  },
};
