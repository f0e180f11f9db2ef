import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createQuestionStore } from '#src/adapters/database/question-store.ts';
import type { OpenQuestionRecord } from '#src/domain/study/open-question.ts';

const now = 1_790_000_000_000;
const question: OpenQuestionRecord = {
  id: 'Q1',
  teamId: 'T1',
  studyId: 'S1',
  chapter: '9',
  text: "ELB로 대체할 수 있을까요? '; drop table",
  askerId: 'U1',
  authorName: null,
  anonymous: true,
  state: 'open',
  takenBy: null,
  answer: null,
  answeredBy: null,
  channelId: null,
  messageTs: null,
  askedMs: now,
  changedMs: now,
};

export function testQuestionStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('questionStore', () => {
    const open = () => createQuestionStore(kysely());

    test('add keeps one question a key and gives back the one that is there', async () => {
      const store = open();
      expect(await store.add(question, 'k1')).toEqual(question);
      expect(await store.add({ ...question, id: 'Q2', text: 'other' }, 'k1')).toEqual(question);
      expect(await store.find('T1', 'Q1')).toEqual(question);
      expect(await store.find('T2', 'Q1')).toBeNull();
    });

    test('change happens only from the states that are named', async () => {
      const store = open();
      await store.add(question, 'k1');
      const taken = await store.change('T1', 'Q1', ['open'], { state: 'taken', takenBy: 'U2' }, now + 1);
      expect(taken).toEqual({ ...question, state: 'taken', takenBy: 'U2', changedMs: now + 1 });
      expect(await store.change('T1', 'Q1', ['open'], { state: 'taken', takenBy: 'U3' }, now + 2)).toBeNull();
      await store.change('T1', 'Q1', ['taken'], { channelId: 'C1', messageTs: '1.1' }, now + 3);
      expect(await store.at('T1', 'C1', '1.1')).toMatchObject({ id: 'Q1', takenBy: 'U2' });
      expect(await store.at('T1', 'C1', '1.2')).toBeNull();
    });

    test('list is oldest first, and of the states that are named', async () => {
      const store = open();
      await store.add({ ...question, id: 'Q2', askedMs: now + 1 }, 'k2');
      await store.add(question, 'k1');
      await store.change('T1', 'Q2', ['open'], { state: 'withdrawn' }, now + 2);
      expect((await store.list('T1')).map(({ id }) => id)).toEqual(['Q1', 'Q2']);
      expect((await store.list('T1', ['open', 'taken'])).map(({ id }) => id)).toEqual(['Q1']);
    });
  });
}
