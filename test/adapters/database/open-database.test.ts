import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';
import { migrationList } from '#src/adapters/database/migration-list.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A closed database with two hundred deliveries in it. */
async function writtenFile(path = join(temporaryFolder(), 'tutor.sqlite')): Promise<string> {
  const database = await openDatabase({ path, now: 0 });
  const store = createDeliveryStore(database.kysely);
  for (let n = 0; n < 200; n += 1) await store.accept(`Ev${n}`, 'x'.repeat(1_000), n);
  await database.close();
  return path;
}

function edit(path: string, statement: string): void {
  const sqlite = new Sqlite(path);
  sqlite.exec(statement);
  sqlite.close();
}

test('openDatabase creates file and folders, for the owner alone', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'deep', 'down', 'tutor.sqlite');
  const database = await openDatabase({ path, now: 0 });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'deep')).mode & 0o777).toBe(0o700);
  await database.close();
  await database.close();
  expect(readdirSync(join(folder, 'deep', 'down'))).toEqual(['tutor.sqlite']);
});

test('openDatabase sets what durability and soundness need', async () => {
  const database = await openDatabase({ path: join(temporaryFolder(), 'tutor.sqlite'), now: 0 });
  const pragma = async (name: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(database.kysely);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('foreign_keys')).toBe(1);
  expect(await pragma('busy_timeout')).toBe(5_000);
  expect(await pragma('journal_size_limit')).toBe(16 * 1024 * 1024);
  const { rows } = await sql<{ name: string; strict: number }>`
    select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%'`.execute(
    database.kysely,
  );
  expect(rows.filter((table) => table.strict !== 1)).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
  await database.close();
});

test('openDatabase keeps what was written', async () => {
  const path = await writtenFile();
  const database = await openDatabase({ path, now: 1 });
  expect(await createDeliveryStore(database.kysely).unfinished(1)).toHaveLength(200);
  await database.close();
});

test('openDatabase opens :memory: without a file', async () => {
  const database = await openDatabase({ path: ':memory:', now: 0 });
  expect(await createDeliveryStore(database.kysely).accept('Ev1', '{}', 0)).toBe('new');
  await database.close();
  expect(existsSync(':memory:')).toBe(false);
});

test('openDatabase refuses a file that a newer program wrote, and leaves it as it was', async () => {
  const path = await writtenFile();
  edit(path, `insert into schema_version values (${migrationList.length + 1}, 'later', 0)`);
  const before = readFileSync(path);
  await expect(openDatabase({ path, now: 0 })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining(
      `a newer program wrote it (schema version ${migrationList.length + 1}, this one knows ${migrationList.length})`,
    ),
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("openDatabase refuses another program's file, and leaves it as it was", async () => {
  const path = join(temporaryFolder(), 'other.sqlite');
  edit(path, 'create table bookmarks (url text)');
  const before = readFileSync(path);
  await expect(openDatabase({ path, now: 0 })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('"bookmarks"'),
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

const damages: readonly (readonly [string, (path: string, size: number) => void])[] = [
  ['garbage', (path, size) => writeFileSync(path, Buffer.alloc(size, 'garbage '))],
  ['a text of a few bytes', (path) => writeFileSync(path, 'hello')],
  ['a truncated page', (path, size) => truncateSync(path, size - 1_000)],
  ['the second half cut off', (path, size) => truncateSync(path, Math.floor(size / 8192) * 4096)],
  [
    'pages overwritten',
    (path, size) => writeFileSync(path, Buffer.from(readFileSync(path)).fill(0xff, 8192, size - 4096)),
  ],
];

test.each(damages)('openDatabase refuses a damaged file, and leaves it as it was: %s', async (_, damage) => {
  const path = await writtenFile();
  damage(path, statSync(path).size);
  const before = readFileSync(path);
  await expect(openDatabase({ path, now: 0 })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('damaged'),
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('openDatabase refuses a folder in the place of the file', async () => {
  await expect(openDatabase({ path: temporaryFolder(), now: 0 })).rejects.toMatchObject({ code: 'unavailable' });
});

test('openDatabase refuses a file in the place of the folder', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(openDatabase({ path: join(file, 'tutor.sqlite'), now: 0 })).rejects.toMatchObject({
    code: 'unavailable',
  });
});

test('a row that contradicts another is a conflict, and the transaction leaves nothing', async () => {
  const database = await openDatabase({ path: ':memory:', now: 0 });
  const twice = database.kysely.transaction().execute(async (transaction) => {
    const row = { team_id: 'T1', member_id: 'U1', named_by: 'U2', named_at: 0 };
    await transaction.insertInto('organisers').values(row).execute();
    await transaction.insertInto('organisers').values(row).execute();
  });
  await expect(twice).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('SQLITE_CONSTRAINT'),
  });
  expect(await database.kysely.selectFrom('organisers').selectAll().execute()).toEqual([]);
  await database.close();
});
