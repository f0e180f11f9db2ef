import { githubLogin } from '../../domain/notes/github-login.ts';
import { runGit } from './run-git.ts';

/** Longer than the history of a group's notes takes; what takes longer is given up. */
const limitMs = 30_000;

/**
 * Who first committed each file of a folder, by their login at GitHub: its private addresses (`1234+login@users.noreply…`)
 * name it. Files by others, and folders that are no repository, are left out.
 */
export async function listLogins(folder: string): Promise<ReadonlyMap<string, string>> {
  const format = '--format=%x01%ae';
  const log = ['log', '--no-merges', '--no-renames', '--diff-filter=A', '--name-only', '--relative', '-z', format];
  const listed = await runGit([...log, '--', '.'], { cwd: folder, key: null, limitMs });
  const logins = new Map<string, string>();
  if (listed.code !== 0) return logins;
  // Newest first, so that whoever added a file first comes last and stays.
  for (const commit of listed.output.split('\x01').slice(1)) {
    const [email = '', ...paths] = commit.split(/[\0\n]+/u);
    const login = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/iu.exec(email)?.[1] ?? '';
    const known = githubLogin(login);
    for (const path of paths) {
      if (path === '') continue;
      if (known === null) logins.delete(path.normalize('NFC'));
      else logins.set(path.normalize('NFC'), known);
    }
  }
  return logins;
}
