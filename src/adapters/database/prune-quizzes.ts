import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/**
 * Removes what of quizzes was over before a time, and items whose line or file has been gone since before it, with what members
 * found wrong about them. What a person turned down stays: it would be drafted again. What memory learned is kept elsewhere.
 */
export function createPruneQuizzes(kysely: Kysely<DatabaseSchema>): (beforeMs: number) => Promise<void> {
  return (beforeMs) =>
    kysely.transaction().execute(async (transaction) => {
      const old = transaction.selectFrom('quizzes').select('id').where('closed_at', '<', beforeMs);
      await transaction.deleteFrom('quiz_answers').where('quiz_id', 'in', old).execute();
      await transaction.deleteFrom('quiz_questions').where('quiz_id', 'in', old).execute();
      await transaction.deleteFrom('quizzes').where('closed_at', '<', beforeMs).execute();

      const asked = transaction.selectFrom('quiz_questions').select('item_id');
      await transaction
        .deleteFrom('quiz_items')
        .where('state', 'in', ['rejected', 'retired'])
        .where('trouble', 'is not', null)
        .where('decided_at', '<', beforeMs)
        .where('id', 'not in', asked)
        .execute();
      const kept = transaction.selectFrom('quiz_items').select('id');
      await transaction.deleteFrom('quiz_reports').where('item_id', 'not in', kept).execute();
    });
}
