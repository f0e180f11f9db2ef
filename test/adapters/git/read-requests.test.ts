import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createPullRepository } from '#src/adapters/git/pull-repository.ts';
import { createReadRequests } from '#src/adapters/git/read-requests.ts';

let folder: string;
let remote: string;
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: remote, stdio: 'pipe' });
const commit = (files: Readonly<Record<string, string>>, date?: string) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(remote, name)), { recursive: true });
    writeFileSync(join(remote, name), text);
  }
  git('add', '-A');
  git('commit', '-qm', 'notes', ...(date === undefined ? [] : ['--date', date]));
};
/** A request as hosts of repositories show it: a ref of its own, and no branch. */
const request = (ref: string, files: Readonly<Record<string, string>>) => {
  git('checkout', '-q', '--detach', 'main');
  commit(files);
  git('update-ref', ref, 'HEAD');
  git('checkout', '-q', 'main');
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tutor-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  remote = join(folder, 'remote');
  mkdirSync(remote);
  git('init', '-q', '-b', 'main');
  commit({ 'notes/하늘/8장.md': 'eight', 'README.md': 'read me' });
});

const repository = () => ({ remote, branch: 'main', key: null, folder: join(folder, 'clone') });
async function read(notes = 'notes', now = Date.now, waitMs?: number) {
  await createPullRepository(repository())();
  return createReadRequests({ ...repository(), notes }, now, waitMs)();
}

describe('createReadRequests', () => {
  it('reads the notes that requests add, on both kinds of hosts, within the folder of notes only', async () => {
    request('refs/pull/3/head', { 'notes/민지/9장.md': 'nine', 'other/9장.md': 'elsewhere', 'notes/a.png': 'x' });
    request('refs/merge-requests/4/head', { 'notes/준호/9장.md': 'of junho' });
    expect(await read()).toEqual([
      { path: '준호/9장.md', text: 'of junho' },
      { path: '민지/9장.md', text: 'nine' },
    ]);
    expect((await read(''))?.map(({ path }) => path)).toContain('other/9장.md');
  });

  it('leaves out what is merged, whichever way, and what only changes a note', async () => {
    request('refs/pull/1/head', { 'notes/민지/9장.md': 'merged' });
    git('merge', '-q', '--no-ff', '-m', 'merge', 'refs/pull/1/head');
    request('refs/pull/2/head', { 'notes/준호/9장.md': 'squashed' });
    commit({ 'notes/준호/9장.md': 'squashed' });
    request('refs/pull/3/head', { 'notes/하늘/8장.md': 'eight, better' });
    expect(await read()).toEqual([]);
  });

  it('counts nothing that was left for months, since git cannot tell it from what was closed', async () => {
    request('refs/pull/1/head', { 'notes/민지/9장.md': 'old' });
    expect(await read('notes', () => Date.now() + 60 * 24 * 3_600_000)).toEqual([]);
  });

  it('knows nothing where the remote cannot be asked', async () => {
    await createPullRepository(repository())();
    const away = { ...repository(), remote: join(folder, 'nowhere'), notes: '' };
    expect(await createReadRequests(away, Date.now)()).toBeNull();
    expect(
      await createReadRequests({ ...repository(), folder: join(folder, 'none'), notes: '' }, Date.now)(),
    ).toBeNull();
  });
});
