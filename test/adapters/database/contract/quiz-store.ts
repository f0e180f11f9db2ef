import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createPruneQuizzes } from '#src/adapters/database/prune-quizzes.ts';
import { createQuizStore } from '#src/adapters/database/quiz-store.ts';
import type { QuizStore, StoredQuiz } from '#src/features/quiz/ports.ts';

const closesAt = 1_000;

function quizOf(id: string, more: Partial<StoredQuiz['quiz']> = {}): StoredQuiz {
  const question = { options: ['a', 'b'], right: 1, messageTs: null, withdrawn: false, shownCount: 0 };
  return {
    quiz: {
      ...{ id, key: id, teamId: 'T1', channelId: 'C1', locale: 'ko', state: 'open', rootTs: null, startedBy: 'U1' },
      topic: { kind: 'chapter', chapter: '9' },
      startedAt: 10,
      closesAt,
      ...more,
    },
    questions: [
      { ...question, position: 0, itemId: 'item-a' },
      { ...question, position: 1, itemId: 'item-b' },
    ],
  };
}

/** What every store of quizzes promises. */
export function testQuizStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('quizStore', () => {
    let store: QuizStore;
    beforeEach(async () => {
      store = createQuizStore(kysely());
      await store.create(quizOf('q1'));
    });
    const tap = (memberId: string, option: number, at = 20) =>
      store.answer({ quizId: 'q1', position: 0, memberId, option, typed: null, judged: null, at });
    const write = (memberId: string, typed: string, judged: 'right' | null) =>
      store.answer({ quizId: 'q1', position: 0, memberId, option: null, typed, judged, at: 20 });

    it('gives a quiz back as it was started, once for each key', async () => {
      expect(await store.find('q1')).toEqual(quizOf('q1'));
      expect(await store.create(quizOf('q2', { key: 'q1' }))).toBe(false);
      expect(await store.findByKey('q1')).toEqual(quizOf('q1'));
      expect(await store.find('q2')).toBeNull();
    });

    it('keeps where its messages stand and what became of its questions', async () => {
      await store.rootPosted('q1', '1.1');
      await store.questionPosted('q1', 1, '1.2');
      await store.withdraw('q1', 0);
      await store.countShown('q1', 1, 7);
      const found = await store.find('q1');
      expect(found?.quiz.rootTs).toBe('1.1');
      expect(found?.questions).toMatchObject([{ withdrawn: true }, { messageTs: '1.2', shownCount: 7 }]);
    });

    it('changes its state once, and tells those that are not closed', async () => {
      expect(await store.change('q1', 'open', 'closing', 30)).toBe(true);
      expect(await store.change('q1', 'open', 'closing', 30)).toBe(false);
      expect((await store.unfinished('C1')).map(({ quiz }) => quiz.state)).toEqual(['closing']);
      await store.change('q1', 'closing', 'closed', 31);
      expect(await store.unfinished(null)).toEqual([]);
    });

    it('keeps the first tap of several at once', async () => {
      const kept = await Promise.all([0, 1, 0, 1].map((option) => tap('U1', option)));
      expect(kept.filter((one) => one?.isFirst)).toHaveLength(1);
      expect(new Set(kept.map((one) => one?.answer.option)).size).toBe(1);
      expect(
        await store.answer({ quizId: 'q1', position: 9, memberId: 'U1', option: 0, typed: null, judged: null, at: 1 }),
      ).toBeNull();
    });

    it('counts neither what came late nor what was not meant', async () => {
      await Promise.all([tap('U1', 1), tap('U2', 0), tap('U3', 0, closesAt)]);
      expect(await store.mark({ quizId: 'q1', position: 0, memberId: 'U2', mark: 'misclick' })).toBe(true);
      expect((await store.findAnswer('q1', 0, 'U3'))?.late).toBe(true);
      expect(await store.chosen('q1')).toEqual(new Map([[0, [{ position: 0, option: 1, typed: null, judged: null }]]]));
    });

    it('keeps what was written, and who does not know, and the first judgement of what nobody could grade', async () => {
      await Promise.all([write('U1', '한 모금', null), write('U2', 'leaves', 'right'), tap('U3', 1)]);
      const unknown = { quizId: 'q1', position: 0, memberId: 'U4', option: null, typed: null, judged: null, at: 20 };
      expect((await store.answer(unknown))?.answer).toMatchObject({ option: null, typed: null });
      const judge = (memberId: string, judged: 'self-right' | 'self-wrong') =>
        store.judge({ quizId: 'q1', position: 0, memberId, judged });
      expect(await judge('U1', 'self-right')).toBe(true);
      expect(await judge('U1', 'self-wrong')).toBe(false);
      expect(await judge('U2', 'self-wrong')).toBe(false);
      expect([await judge('U3', 'self-right'), await judge('U9', 'self-right')]).toEqual([null, null]);
      expect(await store.findAnswer('q1', 0, 'U1')).toMatchObject({
        option: null,
        typed: '한 모금',
        judged: 'self-right',
      });
      expect((await store.chosen('q1')).get(0)).toHaveLength(4);
    });

    it('tells memory of each answer once, and lets nothing change afterwards', async () => {
      await tap('U1', 1);
      const [answer] = await store.unrecalled(20, 10);
      expect(await store.unrecalled(19, 10)).toEqual([]);
      if (answer === undefined) throw new Error('no answer');
      await store.recalled(answer, 40);
      expect(await store.unrecalled(50, 10)).toEqual([]);
      const mark = (memberId: string) => store.mark({ quizId: 'q1', position: 0, memberId, mark: 'guessed' });
      expect([await mark('U1'), await mark('U9')]).toEqual([false, null]);
    });

    it('counts how often an item was asked in a channel', async () => {
      await store.create(quizOf('q2'));
      await store.create(quizOf('q3', { channelId: 'C2' }));
      expect(await store.timesAsked('C1')).toEqual(
        new Map([
          ['item-a', 2],
          ['item-b', 2],
        ]),
      );
    });

    it('forgets quizzes that were closed before a time, with their questions and answers', async () => {
      await tap('U1', 1);
      await store.create(quizOf('q2'));
      await store.change('q1', 'open', 'closed', 30);
      await createPruneQuizzes(kysely())(31);
      expect(await store.find('q1')).toBeNull();
      expect(await store.findAnswer('q1', 0, 'U1')).toBeNull();
      expect(await store.find('q2')).not.toBeNull();
    });
  });
}
