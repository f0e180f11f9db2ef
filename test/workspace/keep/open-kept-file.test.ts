import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { KeepError } from '#src/workspace/keep/keep-error.ts';
import { openKeep } from '#src/workspace/keep/open-keep.ts';
import { schemaSteps } from '#src/workspace/keep/schema.ts';
import { callApi } from '../web-api-client.ts';
import { openKept, temporaryFile } from './kept-workspace.ts';
import { startWorkspaceProcess } from './workspace-process.ts';

/** A closed workspace's file with some messages in it. */
async function writtenFile(messages = 3): Promise<string> {
  const path = temporaryFile();
  const workspace = await openKept(path);
  for (let n = 0; n < messages; n += 1) {
    await callApi(workspace, 'chat.postMessage', { channel: 'C000000STUDY', text: `message ${n} ${'x'.repeat(500)}` });
  }
  await workspace.close();
  return path;
}

/** What opening says; the file, if there was one, has to be as it was. */
async function refusal(path: string): Promise<string> {
  const before = contents(path);
  const error = await openKeep(path).then(
    (keep) => keep.close(),
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(KeepError);
  expect(contents(path)).toEqual(before);
  return error instanceof KeepError ? error.message : '';
}

function contents(path: string): Buffer | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null;
}

/** Changes a closed file as another program would. */
function change(path: string, sql: string): void {
  const sqlite = new Sqlite(path);
  sqlite.exec(sql);
  sqlite.close();
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('openKeep', () => {
  it('makes a file that only its owner may read, and takes the rights of others away', async () => {
    const path = temporaryFile();
    const keep = await openKeep(path);
    const files = readdirSync(dirname(path)).map((file) => `${file} ${modeOf(join(dirname(path), file))}`);
    expect(files.toSorted()).toEqual(['workspace.sqlite 600', 'workspace.sqlite-wal 600']);
    keep.close();
    chmodSync(path, 0o644);
    (await openKeep(path)).close();
    expect(modeOf(path)).toBe('600');
  });

  it('takes an empty file for a new one', async () => {
    const path = temporaryFile();
    writeFileSync(path, '');
    const keep = await openKeep(path);
    expect(keep.take('member')).toEqual([]);
    keep.close();
  });

  it('refuses a folder that does not exist, and a folder', async () => {
    const path = temporaryFile();
    const missing = join(dirname(path), 'no-such-folder');
    expect(await refusal(join(missing, 'workspace.sqlite'))).toBe(
      `Cannot keep the workspace in "${missing}/workspace.sqlite": there is no folder "${missing}"; make it, or name another file`,
    );
    mkdirSync(path);
    expect(await refusal(path)).toContain('this is a folder; name a file in it');
  });

  it.each([
    ['words', 'These are notes, and no workspace at all.'],
    ['many words', 'These are notes, and no workspace at all. '.repeat(1_000)],
  ])('refuses a file that holds %s', async (_what, text) => {
    const path = temporaryFile();
    writeFileSync(path, text);
    expect(await refusal(path)).toContain('damaged or not a database');
  });

  it('refuses the database of another program', async () => {
    const path = temporaryFile();
    change(path, 'create table exchanges (id text)');
    expect(await refusal(path)).toContain('belongs to another program; name another one');
  });

  it('refuses a file from a newer version', async () => {
    const path = await writtenFile();
    change(path, `pragma user_version = ${schemaSteps.length + 1}`);
    expect(await refusal(path)).toContain(
      `a newer workspace wrote the file (its version is ${schemaSteps.length + 1}, this one knows ${schemaSteps.length}); update this one`,
    );
  });

  it('refuses a file that is damaged inside, cut off, or holds what is no JSON', async () => {
    const inside = await writtenFile(50);
    const bytes = readFileSync(inside);
    bytes.fill(0xff, 4_096 + 8, 4_096 * 3);
    writeFileSync(inside, bytes);
    expect(await refusal(inside)).toContain('the file is damaged');

    const short = await writtenFile(50);
    truncateSync(short, statSync(short).size / 2);
    expect(await refusal(short)).toContain('the file is damaged');

    const torn = await writtenFile();
    change(torn, `update things set body = substr(body, 1, 20) where kind = 'message'`);
    expect(await refusal(torn)).toContain('the file is damaged');
  });

  it('refuses a file that another running workspace holds', { timeout: 30_000 }, async () => {
    const path = temporaryFile();
    const running = await openKept(path);
    const second = await startWorkspaceProcess(path);
    expect(second).toMatchObject({ code: 1, errors: expect.stringContaining('another workspace runs on this file') });
    expect((await callApi(running, 'chat.postMessage', { channel: 'C000000STUDY', text: 'still here' })).ok).toBe(true);
  });

  it('waits for a workspace that is about to end', { timeout: 30_000 }, async () => {
    const path = temporaryFile();
    const first = await openKept(path);
    const second = startWorkspaceProcess(path);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await first.close();
    const started = await second;
    expect(started).toMatchObject({ botToken: first.botToken });
    if ('kill' in started) await started.kill();
  });

  it('takes the steps of the schema that are missing, and keeps what is there', async () => {
    const path = await writtenFile();
    const more = [...schemaSteps, `alter table things add column note text not null default 'new'`];
    const keep = await openKeep(path, more);
    expect(keep.take('message')).toHaveLength(3);
    keep.close();
    const sqlite = new Sqlite(path, { readonly: true });
    expect(sqlite.pragma('user_version', { simple: true })).toBe(more.length);
    expect(sqlite.prepare('select distinct note from things').pluck().all()).toEqual(['new']);
    sqlite.close();
    expect(await refusal(path)).toContain('a newer workspace wrote the file');
  });

  it('takes all missing steps or none', async () => {
    const path = await writtenFile();
    const broken = [...schemaSteps, 'create table one_more (id text)', 'this is no SQL'];
    await expect(openKeep(path, broken)).rejects.toThrow('syntax error');
    const keep = await openKeep(path);
    expect(keep.take('message')).toHaveLength(3);
    keep.close();
  });
});

describe('openKeep without rights', { timeout: 30_000 }, () => {
  async function owned(): Promise<string> {
    const path = await writtenFile();
    if (process.getuid?.() === 0) for (const one of [dirname(path), path]) chownSync(one, 65_534, 65_534);
    return path;
  }
  const tryAsUser = async (path: string) => {
    const started = await startWorkspaceProcess(path, { unprivileged: true });
    if ('kill' in started) await started.kill();
    return 'code' in started ? started : { code: 0, errors: '' };
  };

  it('opens a file of one’s own', async () => {
    expect(await tryAsUser(await owned())).toEqual({ code: 0, errors: '' });
  });

  it.each<[string, (path: string) => void]>([
    ['a read-only file', (path) => chmodSync(path, 0o444)],
    ['a read-only folder', (path) => chmodSync(dirname(path), 0o555)],
    ['a file that may not be read', (path) => chmodSync(path, 0o000)],
    [
      'a new file in a read-only folder',
      (path) => {
        execFileSync('rm', [path]);
        chmodSync(dirname(path), 0o555);
      },
    ],
  ])('refuses %s', async (_what, take) => {
    const path = await owned();
    const before = contents(path);
    writeFileSync(`${path}-manifest.json`, '');
    take(path);
    const { code, errors } = await tryAsUser(path);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringMatching(/^Cannot keep the workspace in ".+": .+; /),
    });
    expect(errors).toMatch(/allow/);
    if (before !== null && contents(path) !== null) expect(contents(path)).toEqual(before);
  });
});
