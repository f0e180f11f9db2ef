import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkDatabase } from '#src/adapters/database/check-database.ts';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';
import { migrationList } from '#src/adapters/database/migration-list.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const latestVersion = migrationList.length;

async function closedFile(): Promise<string> {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  await (await openDatabase({ path, now: 0 })).close();
  return path;
}

test('checkDatabase finds no file, and creates none', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  expect(await checkDatabase(path)).toEqual({ kind: 'missing' });
  expect(existsSync(path)).toBe(false);
});

test('checkDatabase measures a sound file, and leaves nothing beside it', async () => {
  const path = await closedFile();
  const sizeBytes = statSync(path).size;
  expect(await checkDatabase(path)).toEqual({
    kind: 'sound',
    writable: true,
    version: latestVersion,
    latestVersion,
    sizeBytes,
  });
  expect(readdirSync(join(path, '..'))).toEqual(['tutor.sqlite']);
});

test('checkDatabase reads beside a running tutor, which goes on', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  const database = await openDatabase({ path, now: 0 });
  const sizeBytes = statSync(path).size + statSync(`${path}-wal`).size;
  await database.kysely.transaction().execute(async () => {
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  });
  expect(await checkDatabase(path)).toMatchObject({ kind: 'sound', writable: true, sizeBytes });
  expect(await createDeliveryStore(database.kysely).accept('Ev1', '{}', 0)).toBe('new');
  await database.close();
});

test('checkDatabase tells an older file from a newer one', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  await (await openDatabase({ path, now: 0, migrations: migrationList.slice(0, 1) })).close();
  expect(await checkDatabase(path)).toMatchObject({ kind: 'sound', version: 1, latestVersion });
  const sqlite = new Sqlite(path);
  sqlite.exec(`insert into schema_version values (99, 'later', 0)`);
  sqlite.close();
  expect(await checkDatabase(path)).toMatchObject({ kind: 'newer', version: 99, latestVersion });
});

test('checkDatabase names the damage', async () => {
  const path = await closedFile();
  truncateSync(path, statSync(path).size - 4096);
  expect(await checkDatabase(path)).toMatchObject({ kind: 'damaged', findings: [expect.stringMatching(/\w/)] });
  writeFileSync(path, 'garbage');
  expect(await checkDatabase(path)).toMatchObject({
    kind: 'damaged',
    findings: [expect.stringContaining('SQLITE_NOTADB')],
  });
});

test("checkDatabase knows another program's file and a folder", async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'other.sqlite');
  const sqlite = new Sqlite(path);
  sqlite.exec('create table bookmarks (url text)');
  sqlite.close();
  expect(await checkDatabase(path)).toEqual({ kind: 'foreign', tables: ['bookmarks'] });
  expect(await checkDatabase(folder)).toMatchObject({
    kind: 'unreadable',
    reason: expect.stringContaining('cannot be opened'),
  });
});
