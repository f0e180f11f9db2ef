import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createPruneQuizzes } from '#src/adapters/database/prune-quizzes.ts';
import { createQuizItemStore } from '#src/adapters/database/quiz-item-store.ts';
import type { QuizItem } from '#src/domain/quiz/quiz-item.ts';
import type { ItemStore } from '#src/features/quiz/ports.ts';
import { quizItem } from '../../../support/quiz-item.ts';

/** What every store of items promises. */
export function testQuizItemStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('quizItemStore', () => {
    let store: ItemStore;
    beforeEach(() => {
      store = createQuizItemStore(kysely());
    });
    const decision = { by: 'U1', at: 2 } as const;

    it('gives items back as they were added, in their order, by their state', async () => {
      const items = ['b', 'a', 'c'].map((id) => quizItem({ id }));
      expect(await store.add(items, 'tutor', 1)).toBe(3);
      expect(await store.list(['approved', 'draft'])).toEqual(items);
      expect(await store.list(['rejected'])).toEqual([]);
      expect(await store.find('a')).toEqual(items[1]);
      expect(await store.find('x')).toBeNull();
    });

    it('adds an id once and leaves what is there as it is', async () => {
      await store.add([quizItem({ id: 'a', stem: 'First?' })], 'tutor', 1);
      expect(await store.add([quizItem({ id: 'a', stem: 'Second?' }), quizItem({ id: 'b' })], 'tutor', 2)).toBe(1);
      expect((await store.find('a'))?.stem).toBe('First?');
      expect(await store.known(['a', 'b', 'c'])).toEqual(new Set(['a', 'b']));
    });

    it('forgets items whose line is gone for long, and none that a person turned down', async () => {
      const ids = ['gone', 'turned-down', 'lately', 'asked'];
      await store.add(
        ids.map((id) => quizItem({ id })),
        'tutor',
        1,
      );
      await store.report({ itemId: 'gone', memberId: 'U1', reason: null, at: 1 });
      const gone = { from: ['approved'], to: 'retired', trouble: { kind: 'gone' }, by: 'tutor' } as const;
      await store.decide({ ...gone, id: 'gone', at: 2 });
      await store.decide({ ...gone, id: 'lately', at: 9 });
      await store.decide({ ...gone, id: 'turned-down', to: 'rejected', trouble: null, at: 2 });
      await createPruneQuizzes(kysely())(5);
      expect(await store.known(ids)).toEqual(new Set(['turned-down', 'lately', 'asked']));
      expect(await kysely().selectFrom('quiz_reports').selectAll().execute()).toEqual([]);
    });

    it('lets one of two decisions at once count', async () => {
      await store.add([quizItem({ id: 'a', state: 'draft' })], 'tutor', 1);
      const decide = () => store.decide({ ...decision, id: 'a', from: ['draft'], to: 'approved' });
      expect((await Promise.all([decide(), decide()])).toSorted()).toEqual([false, true]);
      expect((await store.find('a'))?.state).toBe('approved');
    });

    it('changes words and trouble with a decision', async () => {
      await store.add([quizItem({ id: 'a', state: 'draft' })], 'tutor', 1);
      const item: QuizItem = quizItem({ id: 'a', stem: 'Better?' });
      await store.decide({ ...decision, id: 'a', from: ['draft'], to: 'approved', item });
      expect(await store.find('a')).toEqual(item);
      const trouble = { kind: 'changed', now: 'Another line' } as const;
      await store.decide({ ...decision, id: 'a', from: ['approved'], to: 'flagged', trouble });
      expect(await store.find('a')).toEqual({ ...item, state: 'flagged', trouble });
    });

    it('counts a member who reports twice once, and takes a reason that comes later', async () => {
      const report = (memberId: string, reason: string | null) =>
        store.report({ itemId: 'a', memberId, reason, at: 1 });
      const told = [await report('U1', null), await report('U1', null), await report('U1', 'It is cold.')];
      expect(told).toEqual([
        { reports: 1, reasons: [], isNews: true },
        { reports: 1, reasons: [], isNews: false },
        { reports: 1, reasons: ['It is cold.'], isNews: true },
      ]);
      expect(await report('U1', null)).toEqual({ reports: 1, reasons: ['It is cold.'], isNews: false });
      expect(await report('U2', 'No.')).toEqual({ reports: 2, reasons: ['It is cold.', 'No.'], isNews: true });
    });

    it('follows a line to where it stands now', async () => {
      await store.add([quizItem({ id: 'a' })], 'tutor', 1);
      await store.move('a', 'moved.md', 7);
      expect((await store.find('a'))?.source).toMatchObject({ path: 'moved.md', line: 7 });
    });
  });
}
