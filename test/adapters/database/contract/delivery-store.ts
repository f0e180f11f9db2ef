import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';

const day = 24 * 60 * 60 * 1000;
const now = 1_700_000_000_000;

export function testDeliveryStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('deliveryStore', () => {
    const open = () => createDeliveryStore(kysely());

    test('accept tells new from known, and keeps the first body', async () => {
      const store = open();
      expect(await store.accept('Ev1', '{"text":"안녕"}', now)).toBe('new');
      expect(await store.accept('Ev1', '{"text":"other"}', now + 1)).toBe('known');
      expect(await store.unfinished(3)).toEqual([{ key: 'Ev1', body: '{"text":"안녕"}', attempts: 0 }]);
    });

    test('accept of one key from many at once is new once', async () => {
      const store = open();
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.accept('Ev1', '{}', now)));
      expect(outcomes.filter((outcome) => outcome === 'new')).toHaveLength(1);
    });

    test('accept refuses a body of more than four mebibytes', async () => {
      const store = open();
      const body = 'x'.repeat(4 * 1024 * 1024 + 1);
      await expect(store.accept('Ev1', body, now)).rejects.toMatchObject({ code: 'invalid' });
      expect(await store.unfinished(3)).toEqual([]);
    });

    test('unfinished gives the oldest first, in order of acceptance within a millisecond', async () => {
      const store = open();
      for (const [key, time] of [
        ['c', now + 5],
        ['b', now],
        ['a', now],
      ] as const)
        await store.accept(key, '{}', time);
      expect((await store.unfinished(1)).map((delivery) => delivery.key)).toEqual(['b', 'a', 'c']);
    });

    test('begin counts, and unfinished leaves out what was begun often enough', async () => {
      const store = open();
      await store.accept('Ev1', '{}', now);
      await store.begin('Ev1');
      await store.begin('Ev1');
      expect(await store.unfinished(3)).toEqual([{ key: 'Ev1', body: '{}', attempts: 2 }]);
      expect(await store.unfinished(2)).toEqual([]);
    });

    test('finish forgets the body and keeps the key', async () => {
      const store = open();
      await store.accept('Ev1', '{"secret":1}', now);
      await store.finish('Ev1', now + 1);
      expect(await store.unfinished(3)).toEqual([]);
      expect(await store.accept('Ev1', '{}', now + 2)).toBe('known');
      expect(await kysely().selectFrom('deliveries').select('body').execute()).toEqual([{ body: null }]);
    });

    test('begin and finish refuse a key that was never accepted', async () => {
      const store = open();
      await expect(store.begin('nothing')).rejects.toMatchObject({ code: 'not-found' });
      await expect(store.finish('nothing', now)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('prune removes what was finished before, and keeps what waits', async () => {
      const store = open();
      for (const key of ['early', 'late', 'waiting']) await store.accept(key, '{}', now - 2 * day);
      await store.finish('early', now - 1);
      await store.finish('late', now);
      expect(await store.prune(now)).toBe(1);
      expect(await store.accept('early', '{}', now)).toBe('new');
      expect(await store.accept('late', '{}', now)).toBe('known');
      expect((await store.unfinished(3)).map((delivery) => delivery.key)).toEqual(['waiting', 'early']);
    });

    test('prune removes what waited for more than seven days', async () => {
      const store = open();
      await store.accept('abandoned', '{}', now - 7 * day - 1);
      await store.accept('waiting', '{}', now - 7 * day);
      expect(await store.prune(now)).toBe(1);
      expect((await store.unfinished(3)).map((delivery) => delivery.key)).toEqual(['waiting']);
    });
  });
}
