import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createConversationStore } from '#src/adapters/database/conversation-store.ts';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createPruneConversations } from '#src/adapters/database/prune-conversations.ts';
import { createThreadStore } from '#src/adapters/database/thread-store.ts';
import { exchangeOf, notInNotes } from './exchange-of.ts';

const place = { teamId: 'T1', channelId: 'C1', threadTs: '1700000000.000100' };

export function testConversationStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('conversationStore', () => {
    const open = () => createConversationStore(kysely());

    test.each([
      ['answered', exchangeOf(1)],
      ['not in the notes', exchangeOf(2, { answer: notInNotes, place: { ...place, threadTs: null } })],
      ['posted', exchangeOf(3, { messageTs: '1700000001.000200' })],
      [
        'odd characters',
        exchangeOf(4, { question: 'a\u0000b\ud800c\u202e 👩‍👩‍👧 "quoted" \\ \'; drop table exchanges; --' }),
      ],
      ['an empty question', exchangeOf(5, { question: '' })],
      ['100,000 syllables', exchangeOf(6, { question: '힣'.repeat(100_000) })],
    ])('gives back an exchange as it was recorded: %s', async (_, exchange) => {
      const store = open();
      expect(await store.record(exchange)).toEqual(exchange);
      expect(await store.find(exchange.id)).toEqual(exchange);
      expect(await store.findByKey(exchange.key)).toEqual(exchange);
    });

    test('find and findByKey know nothing of what was never recorded', async () => {
      const store = open();
      expect(await store.find('nothing')).toBeNull();
      expect(await store.findByKey('nothing')).toBeNull();
    });

    test('record returns the first exchange of a key, and changes nothing', async () => {
      const store = open();
      await store.record(exchangeOf(1));
      const again = exchangeOf(2, { key: exchangeOf(1).key, question: 'another' });
      expect(await store.record(again)).toEqual(exchangeOf(1));
      expect(await store.find(again.id)).toBeNull();
    });

    test('record of one key from many at once keeps one', async () => {
      const store = open();
      const stored = await Promise.all([1, 2, 3, 4, 5].map((n) => store.record(exchangeOf(n, { key: 'same' }))));
      expect(new Set(stored.map((exchange) => exchange.id)).size).toBe(1);
    });

    test('record refuses an exchange of more than a mebibyte', async () => {
      const store = open();
      const huge = exchangeOf(1, { question: 'x'.repeat(1024 * 1024) });
      await expect(store.record(huge)).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('"exchange-1"'),
      });
      expect(await store.find(huge.id)).toBeNull();
    });

    test('find names an exchange whose stored content has another shape', async () => {
      const store = open();
      await store.record(exchangeOf(1));
      for (const content of ['not json', '{"question":"q","answer":{"kind":"other"}}']) {
        await kysely().updateTable('exchanges').set({ content }).execute();
        await expect(store.find('exchange-1')).rejects.toMatchObject({
          code: 'internal',
          message: 'Cannot read exchange "exchange-1": its stored content has another shape',
        });
      }
    });

    test('revise replaces the answer of an exchange until it is posted', async () => {
      const store = open();
      await store.record(exchangeOf(1));
      const revised = await store.revise('exchange-1', notInNotes);
      expect(revised).toEqual({ ...exchangeOf(1), answer: notInNotes });
      expect(await store.find('exchange-1')).toEqual(revised);
      await store.markPosted('exchange-1', place.threadTs, '1700000009.000900');
      expect((await store.revise('exchange-1', exchangeOf(1).answer)).answer).toEqual(notInNotes);
    });

    test('revise refuses an exchange that was never recorded', async () => {
      await expect(open().revise('nothing', notInNotes)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('takeOver puts one exchange in the place of another, once', async () => {
      const store = open();
      const before = await store.record(exchangeOf(1));
      await store.rate({ exchangeId: before.id, memberId: 'U1', helpful: true, at: 1 });
      await store.record(exchangeOf(2, { key: 'edited', place: { ...place, threadTs: null } }));
      for (const _ of ['once', 'again']) await store.takeOver(before, 'exchange-2', '1700000009.000900');
      const taken = { ...exchangeOf(2), key: before.key, place: before.place, messageTs: '1700000009.000900' };
      expect(await store.findByKey(before.key)).toEqual(taken);
      expect(await store.find(before.id)).toBeNull();
      expect(await store.findByKey('edited')).toBeNull();
      expect(await store.ratings(before.id)).toEqual({ helpful: 0, notHelpful: 0 });
    });

    test('remove forgets an exchange with its opinions, and what is gone already is no error', async () => {
      const store = open();
      await store.record(exchangeOf(1));
      await store.rate({ exchangeId: 'exchange-1', memberId: 'U1', helpful: true, at: 1 });
      for (const _ of ['once', 'again']) await store.remove('exchange-1');
      expect(await store.find('exchange-1')).toBeNull();
      expect(await store.ratings('exchange-1')).toEqual({ helpful: 0, notHelpful: 0 });
    });

    test('markPosted moves an exchange into its thread', async () => {
      const store = open();
      await store.record(exchangeOf(1, { place: { ...place, threadTs: null } }));
      expect(await store.inThread(place, 10)).toEqual([]);
      await store.markPosted('exchange-1', place.threadTs, '1700000009.000900');
      expect(await store.inThread(place, 10)).toEqual([exchangeOf(1, { messageTs: '1700000009.000900' })]);
    });

    test('markPosted refuses an exchange that was never recorded', async () => {
      await expect(open().markPosted('nothing', '1', '2')).rejects.toMatchObject({ code: 'not-found' });
    });

    test('inThread gives the latest, oldest first, also within one millisecond', async () => {
      const store = open();
      for (const n of [2, 1, 3]) await store.record(exchangeOf(n));
      for (const n of [4, 5]) await store.record(exchangeOf(n, { askedAt: exchangeOf(4).askedAt }));
      const ids = async (limit: number) => (await store.inThread(place, limit)).map((exchange) => exchange.id);
      expect(await ids(10)).toEqual([1, 2, 3, 4, 5].map((n) => `exchange-${n}`));
      expect(await ids(2)).toEqual(['exchange-4', 'exchange-5']);
    });

    test('inThread stays within team, channel and thread', async () => {
      const store = open();
      await store.record(exchangeOf(1));
      for (const [n, other] of [
        { teamId: 'T2' },
        { channelId: 'C2' },
        { threadTs: '1700000000.000200' },
        { threadTs: null },
      ].entries()) {
        await store.record(exchangeOf(n + 2, { place: { ...place, ...other } }));
      }
      expect((await store.inThread(place, 10)).map((exchange) => exchange.id)).toEqual(['exchange-1']);
      expect(await store.inThread({ ...place, threadTs: null }, 10)).toEqual([]);
    });

    test('rate keeps one opinion per member, the last', async () => {
      const store = open();
      await store.record(exchangeOf(1));
      await store.record(exchangeOf(2));
      const rate = (memberId: string, helpful: boolean | null) =>
        store.rate({ exchangeId: 'exchange-1', memberId, helpful, at: 1_700_000_000_000 });
      await rate('U1', true);
      await rate('U1', true);
      await rate('U2', true);
      await rate('U3', false);
      expect(await store.ratings('exchange-1')).toEqual({ helpful: 2, notHelpful: 1 });
      await rate('U1', false);
      await rate('U2', null);
      await rate('U4', null);
      expect(await store.ratings('exchange-1')).toEqual({ helpful: 0, notHelpful: 2 });
      expect(await store.ratings('exchange-2')).toEqual({ helpful: 0, notHelpful: 0 });
    });

    test('rate refuses an exchange that was never recorded', async () => {
      const rating = { exchangeId: 'nothing', memberId: 'U1', helpful: true, at: 1 };
      await expect(open().rate(rating)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('pruneConversations removes old exchanges with their ratings, and threads that lost all of theirs', async () => {
      const store = open();
      const threads = createThreadStore(kysely());
      const young = { ...place, threadTs: '1800000000.000100' };
      await store.record(exchangeOf(1));
      await store.record(exchangeOf(2, { place: young, askedAt: 1_800_000_000_000 }));
      await store.record(exchangeOf(3, { place: { ...place, channelId: 'C2' }, askedAt: 1_800_000_000_000 }));
      for (const one of [place, young, { ...place, channelId: 'C2' }])
        await threads.tutorSpoke(one, 'U1', '1700000000.000200');
      await threads.spoke(place, 'U2', '1700000000.000300');
      await store.rate({ exchangeId: 'exchange-1', memberId: 'U1', helpful: true, at: 1 });

      expect(await createPruneConversations(kysely())(1_750_000_000_000)).toBe(1);
      expect(await store.find('exchange-1')).toBeNull();
      expect(await store.ratings('exchange-1')).toEqual({ helpful: 0, notHelpful: 0 });
      expect(await threads.state(place)).toBeNull();
      expect(await kysely().selectFrom('thread_speakers').selectAll().execute()).toEqual([]);
      expect(await threads.state(young)).not.toBeNull();
      expect(await threads.state({ ...place, channelId: 'C2' })).not.toBeNull();
    });
  });
}
