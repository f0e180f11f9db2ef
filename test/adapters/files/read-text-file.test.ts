import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTextFile } from '../../../src/adapters/files/read-text-file.ts';
import { writeFolder } from './write-folder.ts';

it('readTextFile reports a file that cannot be read, without saying where it is', async () => {
  const file = join(writeFolder({}), '9장.md');
  const read = await readTextFile(file, '하늘/9장.md');
  expect(read).toMatchObject({ text: null, problems: [{ path: '하늘/9장.md', code: 'unreadable' }] });
  expect(JSON.stringify(read)).not.toContain(file);
});

it('readTextFile does not follow a symlink that took a file’s place', async () => {
  const folder = writeFolder({ 'a.md': 'x' });
  symlinkSync(join(folder, 'a.md'), join(folder, 'b.md'));
  expect(await readTextFile(join(folder, 'b.md'), 'b.md')).toMatchObject({ text: null });
});

it('readTextFile reads nothing when the stamp is known', async () => {
  const file = join(writeFolder({ 'a.md': 'x' }), 'a.md');
  const first = await readTextFile(file, 'a.md');
  expect(first !== 'unchanged' && first.text).toBe('x');
  expect(await readTextFile(file, 'a.md', first === 'unchanged' ? '' : first.stamp)).toBe('unchanged');
});
