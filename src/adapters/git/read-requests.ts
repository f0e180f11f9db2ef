import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from './pull-repository.ts';
import { type GitResult, runGit } from './run-git.ts';

/** A file that a request to merge adds. `path` is relative to the folder of notes. */
export interface RequestedFile {
  readonly path: string;
  readonly text: string;
}

/** Null: the remote could not be asked. Empty too where it shows no requests. */
export type ReadRequests = () => Promise<readonly RequestedFile[] | null>;

/** Longer than a group's notes take over a slow line; what hangs longer is given up. */
const limitMs = 60_000;
/** The newest of them; a group hands in some dozens a week. */
const mostRequests = 50;
/** Files of one request: a note a chapter, and some more. */
const mostFiles = 20;
/** Remotes keep what was closed without merging for ever; git alone cannot tell it from what is open. In seconds. */
const longestOpenSeconds = 45 * 24 * 60 * 60;
/** GitHub, Gitea and Forgejo name requests so; GitLab in the second way. */
const patterns = ['refs/pull/*/head', 'refs/merge-requests/*/head'];

/**
 * Reads the Markdown files that requests to merge add and the branch has not, with git alone: the head of every request is
 * a ref of the remote. What is merged already is left out. Nothing of it is ever checked out.
 */
export function createReadRequests(
  { remote, key, folder, notes }: Repository & { readonly notes: string },
  now: () => number,
  waitMs = limitMs,
): ReadRequests {
  const git = (...args: readonly string[]) => runGit(args, { cwd: folder, key, limitMs: waitMs });

  return async () => {
    if (!existsSync(join(folder, '.git'))) return null;
    const listed = await git('ls-remote', '--quiet', '--', remote, ...patterns);
    if (listed.code !== 0) return null;
    const refs = newestRefs(listed);
    if (refs.length === 0) return [];
    const wanted = refs.map((ref) => `+${ref}:refs/requests/${ref.slice('refs/'.length)}`);
    const fetched = await git('fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, ...wanted);
    if (fetched.code !== 0) return null;
    const files: RequestedFile[] = [];
    for (const ref of refs) files.push(...(await filesOf(`refs/requests/${ref.slice('refs/'.length)}`)));
    return files;
  };

  async function filesOf(ref: string): Promise<readonly RequestedFile[]> {
    if ((await git('merge-base', '--is-ancestor', ref, 'HEAD')).code === 0) return [];
    const committed = Number((await git('log', '-1', '--format=%ct', ref)).output.trim());
    if (!(committed > now() / 1000 - longestOpenSeconds)) return [];
    const pathspec = notes === '' ? '.' : notes;
    const added = await git(
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--diff-filter=A',
      `HEAD...${ref}`,
      '--',
      pathspec,
    );
    if (added.code !== 0) return [];
    const paths = added.output.split('\0').filter((path) => /\.(?:md|markdown)$/iu.test(path));
    const files: RequestedFile[] = [];
    for (const path of paths.slice(0, mostFiles)) {
      // What was merged with other commits (squashed) stands in the branch under its path.
      if ((await git('cat-file', '-e', `HEAD:${path}`)).code === 0) continue;
      const shown = await git('show', `${ref}:${path}`);
      const within = notes === '' ? path : path.slice(notes.length).replace(/^\/+/u, '');
      if (shown.code === 0 && !shown.output.includes('\0'))
        files.push({ path: within.normalize('NFC'), text: shown.output });
    }
    return files;
  }
}

/** Highest numbers first: numbers only grow. */
function newestRefs({ output }: GitResult): readonly string[] {
  const refs = output
    .split('\n')
    .flatMap((line) => /\t(refs\/(?:pull|merge-requests)\/\d{1,9}\/head)$/u.exec(line)?.[1] ?? []);
  const numberOf = (ref: string) => Number(/\d+/u.exec(ref)?.[0]);
  return refs.toSorted((a, b) => numberOf(b) - numberOf(a)).slice(0, mostRequests);
}
