import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { checkDatabase } from '#src/adapters/database/check-database.ts';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createThreadStore } from '#src/adapters/database/thread-store.ts';
import { finishChild, startChild } from './child/run-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each([3, 40, 150])(
  'every acknowledged write is there after kill -9 at write number %i',
  async (count) => {
    const path = join(temporaryFolder(), 'tutor.sqlite');
    const child = startChild('accept-until-killed', [path]);
    const closed = once(child, 'close');
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line);
      if (acknowledged.length === count) child.kill('SIGKILL');
    }
    expect((await closed)[1]).toBe('SIGKILL');
    expect(acknowledged.length).toBeGreaterThanOrEqual(count);

    const database = await openDatabase({ path, now: 0 });
    const stored = await createDeliveryStore(database.kysely).unfinished(1);
    expect(stored.slice(0, acknowledged.length).map((delivery) => delivery.key)).toEqual(acknowledged);
    expect(stored.length - acknowledged.length).toBeLessThanOrEqual(1);
    const threads = createThreadStore(database.kysely);
    for (const key of acknowledged) {
      const threadTs = key.slice('Ev'.length);
      expect(await threads.state({ teamId: 'T1', channelId: 'C1', threadTs })).not.toBeNull();
    }
    await database.close();
    expect(await checkDatabase(path)).toMatchObject({ kind: 'sound' });
  },
  60_000,
);

test('two processes that read and write at once wait for each other, and lose no update', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  const database = await openDatabase({ path, now: 0 });
  await createDeliveryStore(database.kysely).accept('counter', '{}', 0);
  const children = [1, 2].map(() => finishChild(startChild('count-up', [path, '200'])));
  for (const { code, stderr } of await Promise.all(children)) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await createDeliveryStore(database.kysely).unfinished(1_000)).toEqual([
    { key: 'counter', body: '{}', attempts: 400 },
  ]);
  await database.close();
}, 60_000);

test('a write waits while another process holds the lock', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  const database = await openDatabase({ path, now: 0 });
  const child = startChild('hold-lock', [path, '700']);
  const ended = finishChild(child);
  await once(child.stdout, 'data');
  const start = performance.now();
  expect(await createDeliveryStore(database.kysely).accept('Ev1', '{}', 0)).toBe('new');
  expect(performance.now() - start).toBeGreaterThan(300);
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
  await database.close();
}, 60_000);

test('a write is refused when another process keeps the lock for too long', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  const database = await openDatabase({ path, now: 0 });
  const child = startChild('hold-lock', [path, '30000']);
  await once(child.stdout, 'data');
  await expect(createDeliveryStore(database.kysely).accept('Ev1', '{}', 0)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('another process'),
  });
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await createDeliveryStore(database.kysely).accept('Ev1', '{}', 0)).toBe('new');
  await database.close();
}, 60_000);

test('processes that open a new file at once all find it ready', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  const children = [1, 2, 3].map(() => finishChild(startChild('try-database', [path])));
  for (const { stdout } of await Promise.all(children)) expect(stdout).toBe('{"code":"fine"}\n');
}, 60_000);
