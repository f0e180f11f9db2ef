import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/** Removes what of quizzes was over before a time; what memory learned from it is kept elsewhere. */
export function createPruneQuizzes(kysely: Kysely<DatabaseSchema>): (beforeMs: number) => Promise<void> {
  return (beforeMs) =>
    kysely.transaction().execute(async (transaction) => {
      const old = transaction.selectFrom('quizzes').select('id').where('closed_at', '<', beforeMs);
      await transaction.deleteFrom('quiz_answers').where('quiz_id', 'in', old).execute();
      await transaction.deleteFrom('quiz_questions').where('quiz_id', 'in', old).execute();
      await transaction.deleteFrom('quizzes').where('closed_at', '<', beforeMs).execute();
    });
}
