import type { Kysely } from 'kysely';
import type { WrittenAnswers } from '../../features/quiz/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { toAnswer } from './quiz-content.ts';

/** What members wrote in quizzes, by the question that they answered. */
export function createWrittenAnswerStore(kysely: Kysely<DatabaseSchema>): WrittenAnswers {
  return {
    async ofItem(itemId) {
      const rows = await kysely
        .selectFrom('quiz_answers')
        .innerJoin('quiz_questions', (join) =>
          join
            .onRef('quiz_questions.quiz_id', '=', 'quiz_answers.quiz_id')
            .onRef('quiz_questions.position', '=', 'quiz_answers.position'),
        )
        .selectAll('quiz_answers')
        .where('quiz_questions.item_id', '=', itemId)
        .where('quiz_answers.typed', 'is not', null)
        .orderBy('quiz_answers.answered_at')
        .execute();
      return rows.map(toAnswer);
    },

    async accept({ quizId, position, memberId }) {
      await kysely
        .updateTable('quiz_answers')
        .set({ judged: 'right' })
        .where('quiz_id', '=', quizId)
        .where('position', '=', position)
        .where('member_id', '=', memberId)
        .execute();
    },
  };
}
