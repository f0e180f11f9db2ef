import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createConversationStore } from '#src/adapters/database/conversation-store.ts';
import { createListUnhelpful } from '#src/adapters/database/list-unhelpful.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { exchangeOf } from './contract/exchange-of.ts';

it('lists what was found not helpful, latest first, each once, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'list-unhelpful-'));
  const database = await openDatabase({ path: join(folder, 'tutor.sqlite'), now: 0 });
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const store = createConversationStore(database.kysely);
  const posted = { place: { teamId: 'T1', channelId: 'C1', threadTs: '1.1' }, messageTs: '1.2' };
  for (const [at, id] of ['a', 'b', 'c'].entries()) await store.record({ ...exchangeOf(at), ...posted, id, key: id });
  const inDm = { ...posted, place: { ...posted.place, channelId: 'D1' } };
  await store.record({ ...exchangeOf(3), ...inDm, id: 'dm', key: 'dm' });
  await store.record({ ...exchangeOf(4), ...posted, messageTs: null, id: 'only-me', key: 'only-me' });
  const rate = (exchangeId: string, memberId: string, helpful: boolean | null) =>
    store.rate({ exchangeId, memberId, helpful, at: 1 });
  await rate('a', 'U1', false);
  await rate('b', 'U1', true);
  await rate('c', 'U1', false);
  await rate('c', 'U2', false);
  const listUnhelpful = createListUnhelpful(database.kysely);
  const list = async (limit: number) => (await listUnhelpful(limit, false)).exchanges;
  expect((await list(10)).map(({ id }) => id)).toEqual(['c', 'a']);
  expect((await list(1)).map(({ id }) => id)).toEqual(['c']);
  await rate('a', 'U1', null);
  expect((await list(10)).map(({ id }) => id)).toEqual(['c']);
  await rate('dm', 'U1', false);
  await rate('only-me', 'U1', false);
  expect(await listUnhelpful(10, false)).toMatchObject({ exchanges: [{ id: 'c' }], leftOut: 2 });
  const all = await listUnhelpful(10, true);
  expect(all).toMatchObject({ exchanges: [{ id: 'only-me' }, { id: 'dm' }, { id: 'c' }], leftOut: 0 });
});
