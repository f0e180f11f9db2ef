import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PullNotes, PullOutcome } from '../../features/notes/sync-notes.ts';
import { runGit } from './run-git.ts';

export interface Repository {
  readonly remote: string;
  readonly branch: string;
  /** Path of a read-only key; null: none is needed. */
  readonly key: string | null;
  /** Where it is cloned to. */
  readonly folder: string;
}

/** Longer than a group's notes take over a slow line; what hangs longer is given up. */
const limitMs = 60_000;

/**
 * Fetches the group's repository and takes over what came, only ever forwards: where both sides have changed, nothing is
 * touched and the conflict is told. Links in the repository are written as plain files and led nowhere.
 */
export function createPullRepository(repository: Repository, waitMs = limitMs): PullNotes {
  const { remote, branch, key, folder } = repository;
  const git = (...args: readonly string[]) => runGit(args, { cwd: folder, key, limitMs: waitMs });

  return async (): Promise<PullOutcome> => {
    await mkdir(folder, { recursive: true });
    if (!existsSync(join(folder, '.git'))) {
      const cloned = await git(
        'clone',
        '--quiet',
        '--single-branch',
        '--no-tags',
        '--branch',
        branch,
        '--',
        remote,
        '.',
      );
      if (cloned.code !== 0) return failed(cloned.code, cloned.errors);
      return done(true);
    }
    const fetched = await git('fetch', '--quiet', '--no-tags', '--', remote, `refs/heads/${branch}`);
    if (fetched.code !== 0) return failed(fetched.code, fetched.errors);
    const before = (await git('rev-parse', 'HEAD')).output.trim();
    const local = (await git('status', '--porcelain')).output.trim();
    if (local !== '')
      return { kind: 'conflict', detail: `files were changed here: ${local.split('\n').slice(0, 5).join(', ')}` };
    const merged = await git('merge', '--quiet', '--ff-only', 'FETCH_HEAD');
    if (merged.code !== 0) return { kind: 'conflict', detail: lastLine(merged.errors) };
    return done((await git('rev-parse', 'HEAD')).output.trim() !== before);
  };

  async function done(changed: boolean): Promise<PullOutcome> {
    const listed = (await git('ls-files', '--stage', '-z')).output.split('\0');
    const links = listed.filter((line) => line.startsWith('120000 ')).map((line) => line.split('\t')[1] ?? '');
    return { kind: 'pulled', changed, links };
  }
}

function failed(code: number | 'timeout' | 'missing', errors: string): PullOutcome {
  if (code === 'timeout') return { kind: 'unreachable', detail: 'the remote did not answer in time' };
  if (code === 'missing') return { kind: 'unreachable', detail: 'git is not installed' };
  return { kind: 'unreachable', detail: lastLine(errors) };
}

/** Without addresses: they may hold what is nobody's business. */
function lastLine(errors: string): string {
  const line = errors.trim().split('\n').at(-1) ?? '';
  return line.replace(/\b[a-z+]+:\/\/\S+|\S+@\S+:\S+/giu, 'the remote').slice(0, 200);
}
