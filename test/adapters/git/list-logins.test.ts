import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listLogins } from '#src/adapters/git/list-logins.ts';

it('names who first committed each note of a folder, by what GitHub writes for them, and nobody else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  const commit = (path: string, email: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    git('add', '-A');
    git('-c', 'user.name=n', '-c', `user.email=${email}`, 'commit', '-qm', 'note');
  };
  git('init', '-q');
  commit('notes/하늘/9장.md', '1234+Haneul-Kim@users.noreply.github.com', 'one');
  commit('notes/하늘/9장.md', 'junho@users.noreply.github.com', 'mended by another');
  commit('notes/b.md', 'junho@users.noreply.github.com', 'two');
  commit('notes/c.md', 'someone@example.com', 'three');
  commit('elsewhere.md', 'junho@users.noreply.github.com', 'four');
  expect(await listLogins(join(folder, 'notes'))).toEqual(
    new Map([
      ['하늘/9장.md', 'haneul-kim'],
      ['b.md', 'junho'],
    ]),
  );
  const bare = mkdtempSync(join(tmpdir(), 'tutor-git-'));
  onTestFinished(() => rmSync(bare, { recursive: true, force: true }));
  expect(await listLogins(bare)).toEqual(new Map());
});
