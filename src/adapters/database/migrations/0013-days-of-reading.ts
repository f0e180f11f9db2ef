import type { Migration } from '../migration.ts';

/** The day on which something was read, where it was named. */
export const daysOfReading: Migration = {
  version: 13,
  name: '0013-days-of-reading',
  up: async ({ kysely }) => {
    await kysely.schema.alterTable('readings').addColumn('read_on', 'text').execute();
  },
};
