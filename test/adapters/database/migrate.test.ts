import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createChannelStore } from '#src/adapters/database/channel-store.ts';
import type { Migration } from '#src/adapters/database/migration.ts';
import { migrationList } from '#src/adapters/database/migration-list.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { finishChild, startChild } from './child/run-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const now = Date.UTC(2026, 0, 31, 9, 0, 0);
const second = 1_000;

function migrationTo(version: number, fails = false): Migration {
  return {
    version,
    name: `to-${version}`,
    up: async ({ createTable }) => {
      await createTable(`table_${version}`).addColumn('id', 'text').execute();
      if (fails) throw new Error('broken migration');
    },
  };
}

const upTo = (version: number): readonly Migration[] => [
  ...migrationList,
  ...Array.from({ length: version - migrationList.length }, (_, n) => migrationTo(migrationList.length + n + 1)),
];

async function openAndClose(path: string, migrations: readonly Migration[], at = now): Promise<void> {
  await (await openDatabase({ path, now: at, migrations })).close();
}

function query(path: string, statement: string): unknown[] {
  const sqlite = new Sqlite(path, { fileMustExist: true });
  const rows = sqlite.prepare(statement).raw().all();
  sqlite.close();
  return rows.flat();
}

test('migrationList counts from 1 without gaps, and names carry the number', () => {
  expect(migrationList.map((migration) => migration.version)).toEqual(migrationList.map((_, n) => n + 1));
  for (const { name, version } of migrationList)
    expect(name).toMatch(new RegExp(`^${String(version).padStart(4, '0')}-`));
  const files = readdirSync(new URL('../../../src/adapters/database/migrations', import.meta.url));
  expect(files.sort()).toEqual(migrationList.map((migration) => `${migration.name}.ts`));
});

test('migrate records each migration with its time; opening again does nothing', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'tutor.sqlite');
  await openAndClose(path, migrationList);
  await openAndClose(path, migrationList, now + second);
  expect(query(path, 'select name from schema_version order by version')).toEqual(
    migrationList.map(({ name }) => name),
  );
  expect(query(path, 'select distinct applied_at from schema_version')).toEqual([now]);
  expect(readdirSync(folder)).toEqual(['tutor.sqlite']);
});

test('migrate runs what is pending and keeps the rows, after a copy of the old file', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'tutor.sqlite');
  const database = await openDatabase({ path, now });
  await createChannelStore(database.kysely).connect({ teamId: 'T1', channelId: 'C1', by: 'U1', at: 1 });
  await database.close();

  await openAndClose(path, upTo(5));
  expect(query(path, 'select max(version) from schema_version')).toEqual([5]);
  expect(query(path, 'select connected_by from channels')).toEqual(['U1']);

  expect(readdirSync(folder).sort()).toEqual(['tutor.sqlite', 'tutor.sqlite.v4.20260131T090000Z.copy']);
  const copy = join(folder, 'tutor.sqlite.v4.20260131T090000Z.copy');
  expect(query(copy, 'select max(version) from schema_version')).toEqual([4]);
  await openAndClose(copy, migrationList);
  expect(query(copy, 'select connected_by from channels')).toEqual(['U1']);
});

test('migrate starts from every released version', async () => {
  for (let version = 1; version < migrationList.length; version += 1) {
    const path = join(temporaryFolder(), 'tutor.sqlite');
    await openAndClose(path, migrationList.slice(0, version));
    await openAndClose(path, migrationList);
    expect(query(path, 'select max(version) from schema_version')).toEqual([migrationList.length]);
    expect(readdirSync(join(path, '..'))).toHaveLength(2);
  }
});

test('migrate applies all pending migrations or none', async () => {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  await openAndClose(path, migrationList);
  await expect(openAndClose(path, [...upTo(5), migrationTo(6, true)])).rejects.toThrow('broken migration');
  expect(query(path, 'select max(version) from schema_version')).toEqual([4]);
  expect(query(path, "select count(*) from sqlite_schema where name like 'table_%'")).toEqual([0]);
  await openAndClose(path, upTo(5), now + second);
  expect(query(path, 'select max(version) from schema_version')).toEqual([5]);
});

test('copyDatabase keeps the latest three copies and touches nothing else', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'tutor.sqlite');
  const others = ['tutor.sqlite.v1.mine.copy', 'other.sqlite.v1.20200101T000000Z.copy'];
  for (const name of [...others, 'tutor.sqlite.copy-unfinished']) writeFileSync(join(folder, name), 'left behind');
  for (let version = 3; version <= 8; version += 1) await openAndClose(path, upTo(version), now + version * second);
  const copies = [5, 6, 7].map((version) => `tutor.sqlite.v${version}.20260131T09000${version + 1}Z.copy`);
  expect(readdirSync(folder).sort()).toEqual([...others, 'tutor.sqlite', ...copies].sort());
});

test('processes that update a file at once all find it ready, with a whole copy', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'tutor.sqlite');
  await openAndClose(path, migrationList.slice(0, 1));
  const children = [1, 2, 3].map(() => finishChild(startChild('try-database', [path])));
  for (const { stdout } of await Promise.all(children)) expect(stdout).toBe('{"code":"fine"}\n');
  expect(query(path, 'select version from schema_version')).toEqual(migrationList.map(({ version }) => version));
  const copies = readdirSync(folder).filter((name) => name.includes('copy'));
  expect(copies).toEqual(['tutor.sqlite.v1.19700101T000000Z.copy']);
  const copy = join(folder, copies[0] ?? '');
  expect(query(copy, 'pragma integrity_check')).toEqual(['ok']);
  expect(query(copy, 'select version from schema_version')).toEqual([1]);
}, 60_000);
