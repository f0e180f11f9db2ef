import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestContext } from 'vitest';
import { expect, onTestFinished, test } from 'vitest';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';
import type { Migration } from '#src/adapters/database/migration.ts';
import { migrationList } from '#src/adapters/database/migration-list.ts';
import type { Database } from '#src/adapters/database/open-database.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createThreadStore } from '#src/adapters/database/thread-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const full = { code: 'unavailable', message: expect.stringContaining('disk is full') };

/** Accepts until it is refused; what was accepted and the refusal. */
async function fill(database: Database): Promise<{ readonly accepted: readonly string[]; readonly refusal: unknown }> {
  const store = createDeliveryStore(database.kysely);
  const accepted: string[] = [];
  for (let n = 0; n < 5_000; n += 1) {
    try {
      await store.accept(`Ev${n}`, 'x'.repeat(3_000), n);
      accepted.push(`Ev${n}`);
    } catch (refusal) {
      return { accepted, refusal };
    }
  }
  return { accepted, refusal: null };
}

/** Runs one of the system's own tools; whether it worked. */
const administer = (tool: 'mount' | 'umount', args: readonly string[]): boolean => spawnSync(tool, args).status === 0;

/** Mounts a disk of two mebibytes; skips the test where mounting is not permitted. */
function smallDisk(context: TestContext): string {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  const mounted = administer('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  if (!mounted) context.skip('a small disk cannot be mounted here (needs root on Linux)');
  onTestFinished(() => {
    administer('umount', ['-l', folder]);
  });
  return folder;
}

const oneMore: Migration = {
  version: migrationList.length + 1,
  name: 'one-more',
  up: async ({ createTable }) => createTable('one_more').addColumn('id', 'text').execute(),
};

test('a store refuses when the database may not grow, keeps what it accepted, and goes on afterwards', async () => {
  const database = await openDatabase({ path: join(temporaryFolder(), 'tutor.sqlite'), now: 0 });
  // Room for some deliveries beyond what the tables take, however many there are.
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.kysely);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 30}`).execute(database.kysely);
  const { accepted, refusal } = await fill(database);
  expect(refusal).toMatchObject(full);
  expect(accepted.length).toBeGreaterThan(10);

  const threads = createThreadStore(database.kysely);
  const place = { teamId: 'T1', channelId: 'C1', threadTs: 'x'.repeat(50_000) };
  await expect(threads.tutorSpoke(place, 'U1', '1')).rejects.toMatchObject(full);

  await sql`pragma max_page_count = 1000`.execute(database.kysely);
  const store = createDeliveryStore(database.kysely);
  expect((await store.unfinished(1)).map((delivery) => delivery.key)).toEqual(accepted);
  expect(await store.accept('afterwards', '{}', 0)).toBe('new');
  await threads.tutorSpoke(place, 'U1', '1');
  await database.close();
});

test('a store refuses on a disk that is full, and everything accepted is there afterwards', async (context) => {
  const path = join(smallDisk(context), 'tutor.sqlite');
  const database = await openDatabase({ path, now: 0 });
  const { accepted, refusal } = await fill(database);
  expect(refusal).toMatchObject({ code: 'unavailable' });
  expect(accepted.length).toBeGreaterThan(10);
  await database.close();
  administer('mount', ['-o', 'remount,size=8m', join(path, '..')]);
  const again = await openDatabase({ path, now: 0 });
  expect((await createDeliveryStore(again.kysely).unfinished(1)).map((delivery) => delivery.key)).toEqual(accepted);
  await again.close();
});

test('openDatabase refuses to create a file on a disk that is full', async (context) => {
  const folder = smallDisk(context);
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(2 * 1024 * 1024 - 8192));
  await expect(openDatabase({ path: join(folder, 'tutor.sqlite'), now: 0 })).rejects.toMatchObject(full);
});

test('openDatabase refuses an update without room for the copy, and leaves file and version alone', async (context) => {
  const written = join(temporaryFolder(), 'tutor.sqlite');
  const database = await openDatabase({ path: written, now: 0 });
  const store = createDeliveryStore(database.kysely);
  for (let n = 0; n < 120; n += 1) await store.accept(`Ev${n}`, 'x'.repeat(3_000), n);
  await database.close();

  const folder = smallDisk(context);
  const path = join(folder, 'tutor.sqlite');
  copyFileSync(written, path);
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(1900 * 1024 - statSync(path).size));

  await expect(openDatabase({ path, now: 0, migrations: [...migrationList, oneMore] })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^Cannot copy database ".+" before its update: .*full/),
  });
  expect(readdirSync(folder).sort()).toEqual(['ballast', 'tutor.sqlite']);
  const again = await openDatabase({ path, now: 0 });
  expect(await createDeliveryStore(again.kysely).unfinished(1)).toHaveLength(120);
  await again.close();
});
