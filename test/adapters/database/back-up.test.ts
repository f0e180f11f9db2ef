import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backUpDatabase } from '#src/adapters/database/back-up-database.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { restoreDatabase } from '#src/adapters/database/restore-database.ts';
import { createWishStore } from '#src/adapters/database/wish-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = Date.UTC(2026, 10, 30, 4, 30);
const dayMs = 86_400_000;

async function filled(weeklyLimit: number) {
  const path = join(temporaryFolder(), 'tutor.sqlite');
  const database = await openDatabase({ path, now: 0 });
  const wishes = createWishStore(database.kysely);
  await wishes.saveChannel('C1', { quietHours: null, weeklyLimit }, 1);
  return { path, database, wishes };
}

it('backUpDatabase copies a database that is in use, once per instant, and keeps as many as are wanted', async () => {
  const { path, database } = await filled(1);
  const first = backUpDatabase(path, { at, keep: 2 });
  expect(backUpDatabase(path, { at, keep: 2 })).toEqual(first);
  for (let day = 1; day < 4; day += 1) backUpDatabase(path, { at: at + day * dayMs, keep: 2 });
  const kept = readdirSync(join(path, '..')).filter((name) => name.includes('.backup.'));
  expect(kept.toSorted()).toEqual(['tutor.sqlite.backup.20261202T043000Z', 'tutor.sqlite.backup.20261203T043000Z']);
  await database.close();
});

it('restoreDatabase puts a backup in the place of what stood there, which is kept', async () => {
  const { path, database, wishes } = await filled(1);
  const backup = backUpDatabase(path, { at, keep: 2 });
  await wishes.saveChannel('C1', { quietHours: null, weeklyLimit: 2 }, 2);
  await expect(restoreDatabase(backup.path, { path, now: at })).rejects.toMatchObject({ code: 'conflict' });
  await database.close();
  expect(await restoreDatabase(backup.path, { path, now: at })).toBe(`${path}.before-restore.20261130T043000Z`);
  const restored = await openDatabase({ path, now: 0 });
  expect(await createWishStore(restored.kysely).ofChannel('C1')).toMatchObject({ weeklyLimit: 1 });
  await restored.close();
});

it('restoreDatabase refuses what is no database of the tutor, and leaves everything as it was', async () => {
  const { path, database } = await filled(1);
  await database.close();
  const broken = `${path}.broken`;
  writeFileSync(broken, 'no database');
  for (const file of [broken, `${path}.missing`]) {
    await expect(restoreDatabase(file, { path, now: at })).rejects.toMatchObject({ code: 'invalid' });
  }
  const database2 = await openDatabase({ path, now: 0 });
  expect(await createWishStore(database2.kysely).ofChannel('C1')).toMatchObject({ weeklyLimit: 1 });
  await database2.close();
});
