import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { loadNotes } from '../../../src/adapters/files/load-notes.ts';
import { watchFolders } from '../../../src/adapters/files/watch-folders.ts';
import { writeFolder } from './write-folder.ts';

/** A saved note is to be found, a deleted one gone, within this time. */
const within = { timeout: 2_000, interval: 20 };

async function watched(files: Readonly<Record<string, string>>) {
  const folder = writeFolder(files);
  const told = { paths: [] as readonly string[], times: 0, errors: [] as unknown[] };
  const watch = await watchFolders({
    folders: [folder],
    onChange: async () => {
      const { notes } = await loadNotes({ folders: [folder], knowledgeDir: folder });
      told.paths = notes.map(({ path }) => path);
      told.times += 1;
    },
    onError: (error) => told.errors.push(error),
  });
  onTestFinished(watch.close);
  return { folder, told };
}

it('watchFolders tells of a saved and of a deleted note within two seconds', async () => {
  const { folder, told } = await watched({ '하늘/9장.md': '- 하나' });
  mkdirSync(join(folder, '민지'));
  writeFileSync(join(folder, '민지/9장.md'), '- 둘');
  await vi.waitFor(() => expect(told.paths).toEqual(['민지/9장.md', '하늘/9장.md']), within);
  rmSync(join(folder, '하늘/9장.md'));
  await vi.waitFor(() => expect(told.paths).toEqual(['민지/9장.md']), within);
});

it('watchFolders tells many saved notes as few changes, and none of other files', async () => {
  const { folder, told } = await watched({ 'a.md': '- 하나' });
  writeFileSync(join(folder, '그림.png'), 'x');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(told.times).toBe(0);
  for (let index = 0; index < 20; index += 1) writeFileSync(join(folder, `${index}.md`), '- 둘');
  await vi.waitFor(() => expect(told.paths).toHaveLength(21), within);
  expect(told.times).toBeLessThanOrEqual(3);
});

it('watchFolders goes on after a change that could not be taken in', async () => {
  const folder = writeFolder({ 'a.md': '- 하나' });
  const errors: unknown[] = [];
  let calls = 0;
  const watch = await watchFolders({
    folders: [folder],
    onChange: async () => {
      calls += 1;
      if (calls === 1) throw new Error('broken');
    },
    onError: (error) => errors.push(error),
  });
  onTestFinished(watch.close);
  writeFileSync(join(folder, 'a.md'), '- 둘');
  await vi.waitFor(() => expect(errors).toHaveLength(1), within);
  writeFileSync(join(folder, 'a.md'), '- 셋');
  await vi.waitFor(() => expect(calls).toBe(2), within);
});

it('watchFolders tells nothing after it is closed', async () => {
  const folder = writeFolder({ 'a.md': '- 하나' });
  let calls = 0;
  const watch = await watchFolders({
    folders: [folder],
    onChange: async () => {
      calls += 1;
    },
    onError: () => {},
  });
  writeFileSync(join(folder, 'a.md'), '- 둘');
  await watch.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(calls).toBe(0);
});
