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
  for (const [at, id] of ['a', 'b', 'c'].entries()) await store.record({ ...exchangeOf(at), id, key: id });
  const rate = (exchangeId: string, memberId: string, helpful: boolean | null) =>
    store.rate({ exchangeId, memberId, helpful, at: 1 });
  await rate('a', 'U1', false);
  await rate('b', 'U1', true);
  await rate('c', 'U1', false);
  await rate('c', 'U2', false);
  const list = createListUnhelpful(database.kysely);
  expect((await list(10)).map(({ id }) => id)).toEqual(['c', 'a']);
  expect((await list(1)).map(({ id }) => id)).toEqual(['c']);
  await rate('a', 'U1', null);
  expect((await list(10)).map(({ id }) => id)).toEqual(['c']);
});
