import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { finishChild, startChild } from './child/run-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Opens as a user without special rights. */
async function tryAsUser(path: string): Promise<unknown> {
  const { stdout, stderr } = await finishChild(startChild('try-database', [path], true));
  return stdout === '' ? stderr : JSON.parse(stdout);
}

async function folderWithFile(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = temporaryFolder();
  const path = join(folder, 'tutor.sqlite');
  await (await openDatabase({ path, now: 0 })).close();
  if (process.getuid?.() === 0) for (const one of [folder, path]) chownSync(one, 65_534, 65_534);
  return { folder, path };
}

test('openDatabase opens a file of one’s own', async () => {
  const { path } = await folderWithFile();
  expect(await tryAsUser(path)).toEqual({ code: 'fine' });
});

test('openDatabase refuses a read-only file', async () => {
  const { path } = await folderWithFile();
  chmodSync(path, 0o444);
  expect(await tryAsUser(path)).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('read-only'),
    check: { kind: 'sound', writable: false, version: 4 },
  });
});

test('openDatabase refuses a read-only folder', async () => {
  const { folder, path } = await folderWithFile();
  chmodSync(folder, 0o555);
  expect(await tryAsUser(path)).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('Cannot use database'),
  });
});

test('openDatabase refuses to create a file in a read-only folder', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  expect(await tryAsUser(join(folder, 'tutor.sqlite'))).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^Cannot create database .+EACCES/),
    check: { kind: 'missing' },
  });
});

test('openDatabase refuses a file that may not be read', async () => {
  const { path } = await folderWithFile();
  chmodSync(path, 0o000);
  expect(await tryAsUser(path)).toMatchObject({ code: 'unavailable', check: { kind: 'unreadable' } });
});
