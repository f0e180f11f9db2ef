import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createPullRepository } from '#src/adapters/git/pull-repository.ts';

let folder: string;
let remote: string;
const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd, stdio: 'pipe' });
const commit = (name: string, text: string) => {
  writeFileSync(join(remote, name), text);
  git(remote, 'add', '-A');
  git(remote, 'commit', '-qm', name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tutor-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  remote = join(folder, 'remote');
  mkdirSync(remote);
  git(remote, 'init', '-q', '-b', 'main');
  commit('9장.md', 'one');
});

const clone = () => join(folder, 'clone');
const open = (changes: { readonly remote?: string; readonly branch?: string } = {}, waitMs = 60_000) =>
  createPullRepository({ remote, branch: 'main', key: null, folder: clone(), ...changes }, waitMs);

describe('createPullRepository', () => {
  it('clones first, then takes over what came, and says whether anything did', async () => {
    const pull = open();
    expect(await pull()).toEqual({ kind: 'pulled', changed: true, links: [] });
    expect(await pull()).toEqual({ kind: 'pulled', changed: false, links: [] });
    commit('10장.md', 'two');
    expect(await pull()).toEqual({ kind: 'pulled', changed: true, links: [] });
    expect(readFileSync(join(clone(), '10장.md'), 'utf8')).toBe('two');
  });

  it('touches nothing where both sides have changed, and says so', async () => {
    const pull = open();
    await pull();
    commit('9장.md', 'theirs');
    writeFileSync(join(clone(), '9장.md'), 'ours');
    expect(await pull()).toMatchObject({ kind: 'conflict', detail: expect.stringContaining('changed here') });
    expect(readFileSync(join(clone(), '9장.md'), 'utf8')).toBe('ours');
    git(clone(), 'commit', '-qam', 'ours');
    expect(await pull()).toMatchObject({ kind: 'conflict' });
    expect(readFileSync(join(clone(), '9장.md'), 'utf8')).toBe('ours');
  });

  it('follows no symbolic link, and names them', async () => {
    writeFileSync(join(folder, 'secret.md'), 'secret');
    symlinkSync(join(folder, 'secret.md'), join(remote, 'link.md'));
    commit('11장.md', 'three');
    expect(await open()()).toMatchObject({ kind: 'pulled', links: ['link.md'] });
    expect(lstatSync(join(clone(), 'link.md')).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(clone(), 'link.md'), 'utf8')).not.toBe('secret');
  });

  it('runs no hook of the repository and no command that an address names', async () => {
    const touched = join(folder, 'touched');
    expect(await open({ remote: `ext::sh -c touch% ${touched}` })()).toMatchObject({ kind: 'unreachable' });
    expect(existsSync(touched)).toBe(false);
    expect(await open({ remote: `--upload-pack=touch ${touched}` })()).toMatchObject({ kind: 'unreachable' });
    expect(existsSync(touched)).toBe(false);
  });

  it('gives a remote up that hangs, and says so; what is there stays', async () => {
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const outcome = await open({ remote: `http://127.0.0.1:${port}/notes.git` }, 500)();
    expect(outcome).toEqual({ kind: 'unreachable', detail: 'the remote did not answer in time' });
  });

  it('names a branch that is not there, without the address', async () => {
    const outcome = await open({ branch: 'other' })();
    expect(outcome).toMatchObject({ kind: 'unreachable', detail: expect.stringContaining('other') });
    expect(JSON.stringify(outcome)).not.toContain(folder);
  });
});
