import type { Migration } from '../migration.ts';

/** Answers to a quiz that were written, and whether they are right. */
export const answersInWords: Migration = {
  version: 16,
  name: '0016-answers-in-words',
  up: async ({ kysely }) => {
    await kysely.schema.alterTable('quiz_answers').addColumn('typed', 'text').execute();
    await kysely.schema.alterTable('quiz_answers').addColumn('judged', 'text').execute();
    await kysely.schema.alterTable('quiz_reports').addColumn('reason', 'text').execute();
  },
};
