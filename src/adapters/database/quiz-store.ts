import type { Kysely } from 'kysely';
import type { QuizStore } from '../../features/quiz/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import {
  fromOptionColumn,
  fromQuestion,
  fromQuiz,
  toAnswer,
  toOptionColumn,
  toQuestion,
  toQuiz,
} from './quiz-content.ts';

/** Quizzes, their questions, and what members answered. */
export function createQuizStore(kysely: Kysely<DatabaseSchema>): QuizStore {
  async function withQuestions(quiz: ReturnType<typeof toQuiz>) {
    const rows = kysely.selectFrom('quiz_questions').selectAll().where('quiz_id', '=', quiz.id);
    return { quiz, questions: (await rows.orderBy('position').execute()).map(toQuestion) };
  }
  async function findBy(column: 'id' | 'key', value: string) {
    const row = await kysely.selectFrom('quizzes').selectAll().where(column, '=', value).executeTakeFirst();
    return row === undefined ? null : withQuestions(toQuiz(row));
  }
  const questionRow = (id: string, position: number) =>
    kysely.updateTable('quiz_questions').where('quiz_id', '=', id).where('position', '=', position);

  return {
    create: ({ quiz, questions }) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .insertInto('quizzes')
          .values(fromQuiz(quiz))
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (row === undefined) return false;
        await transaction
          .insertInto('quiz_questions')
          .values(questions.map((question) => fromQuestion(quiz.id, question)))
          .execute();
        return true;
      }),

    find: (id) => findBy('id', id),
    findByKey: (key) => findBy('key', key),

    unfinished: async (channelId) => {
      let query = kysely.selectFrom('quizzes').selectAll().where('state', '!=', 'closed');
      if (channelId !== null) query = query.where('channel_id', '=', channelId);
      const rows = await query.orderBy('started_at').orderBy('id').execute();
      return Promise.all(rows.map((row) => withQuestions(toQuiz(row))));
    },

    rootPosted: async (id, ts) => {
      await kysely.updateTable('quizzes').set({ root_ts: ts }).where('id', '=', id).execute();
    },

    questionPosted: async (id, position, ts) => {
      await questionRow(id, position).set({ message_ts: ts }).execute();
    },

    change: async (id, from, to, at) => {
      const row = await kysely
        .updateTable('quizzes')
        .set({ state: to, ...(to === 'closing' || to === 'closed' ? { closed_at: at } : {}) })
        .where('id', '=', id)
        .where('state', '=', from)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    withdraw: async (id, position) => {
      await questionRow(id, position).set({ withdrawn: 1 }).execute();
    },

    countShown: async (id, position, count) => {
      await questionRow(id, position).set({ shown_count: count }).execute();
    },

    answer: ({ quizId, position, memberId, option, typed, judged, at }) =>
      kysely.transaction().execute(async (transaction) => {
        const quiz = await transaction
          .selectFrom('quizzes')
          .innerJoin('quiz_questions', 'quiz_questions.quiz_id', 'quizzes.id')
          .select(['quizzes.state', 'quizzes.closes_at'])
          .where('quizzes.id', '=', quizId)
          .where('quiz_questions.position', '=', position)
          .executeTakeFirst();
        if (quiz === undefined) return null;
        const isOver = quiz.state === 'closing' || quiz.state === 'closed' || at >= Number(quiz.closes_at);
        const key = { quiz_id: quizId, position, member_id: memberId };
        const row = await transaction
          .insertInto('quiz_answers')
          .values({
            ...{ ...key, option: toOptionColumn(option), typed, judged, answered_at: at },
            ...{ late: isOver ? 1 : 0, guessed: 0, misclick: 0 },
          })
          .onConflict((conflict) => conflict.columns(['quiz_id', 'position', 'member_id']).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) return { isFirst: true, answer: toAnswer(row) };
        const earlier = transaction.selectFrom('quiz_answers').selectAll().where('quiz_id', '=', quizId);
        const kept = earlier.where('position', '=', position).where('member_id', '=', memberId);
        return { isFirst: false, answer: toAnswer(await kept.executeTakeFirstOrThrow()) };
      }),

    mark: ({ quizId, position, memberId, mark }) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('quiz_answers')
          .select('recalled_at')
          .where('quiz_id', '=', quizId)
          .where('position', '=', position)
          .where('member_id', '=', memberId)
          .executeTakeFirst();
        if (row === undefined) return null;
        if (row.recalled_at !== null) return false;
        await transaction
          .updateTable('quiz_answers')
          .set(mark === 'guessed' ? { guessed: 1 } : { misclick: 1 })
          .where('quiz_id', '=', quizId)
          .where('position', '=', position)
          .where('member_id', '=', memberId)
          .execute();
        return true;
      }),

    judge: ({ quizId, position, memberId, judged }) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('quiz_answers')
          .select(['recalled_at', 'judged'])
          .where('quiz_id', '=', quizId)
          .where('position', '=', position)
          .where('member_id', '=', memberId)
          .where('typed', 'is not', null)
          .executeTakeFirst();
        if (row === undefined) return null;
        if (row.recalled_at !== null || row.judged !== null) return false;
        await transaction
          .updateTable('quiz_answers')
          .set({ judged })
          .where('quiz_id', '=', quizId)
          .where('position', '=', position)
          .where('member_id', '=', memberId)
          .execute();
        return true;
      }),

    findAnswer: async (quizId, position, memberId) => {
      const rows = kysely.selectFrom('quiz_answers').selectAll().where('quiz_id', '=', quizId);
      const row = await rows.where('position', '=', position).where('member_id', '=', memberId).executeTakeFirst();
      return row === undefined ? null : toAnswer(row);
    },

    chosen: async (quizId) => {
      const rows = await kysely
        .selectFrom('quiz_answers')
        .select(['position', 'option', 'typed', 'judged'])
        .where('quiz_id', '=', quizId)
        .where('late', '=', 0)
        .where('misclick', '=', 0)
        .execute();
      const byPosition = Map.groupBy(rows, ({ position }) => position);
      return new Map(
        [...byPosition].map(([position, some]) => [
          position,
          some.map((row) => ({ ...row, option: fromOptionColumn(row.option) })),
        ]),
      );
    },

    timesAsked: async (channelId) => {
      const rows = await kysely
        .selectFrom('quiz_questions')
        .innerJoin('quizzes', 'quizzes.id', 'quiz_questions.quiz_id')
        .select(({ fn }) => ['quiz_questions.item_id', fn.countAll().as('times')])
        .where('quizzes.channel_id', '=', channelId)
        .groupBy('quiz_questions.item_id')
        .execute();
      return new Map(rows.map(({ item_id, times }) => [item_id, Number(times)]));
    },

    unrecalled: async (until, limit) => {
      const rows = await kysely
        .selectFrom('quiz_answers')
        .selectAll()
        .where('recalled_at', 'is', null)
        .where('answered_at', '<=', until)
        .orderBy('answered_at')
        .limit(limit)
        .execute();
      return rows.map(toAnswer);
    },

    recalled: async ({ quizId, position, memberId }, at) => {
      await kysely
        .updateTable('quiz_answers')
        .set({ recalled_at: at })
        .where('quiz_id', '=', quizId)
        .where('position', '=', position)
        .where('member_id', '=', memberId)
        .execute();
    },
  };
}
