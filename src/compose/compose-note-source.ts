import { listLogins } from '../adapters/git/list-logins.ts';
import { createPullRepository } from '../adapters/git/pull-repository.ts';
import type { Log } from '../adapters/slack/log.ts';
import type { Config } from '../config/config.ts';
import { createSyncNotes } from '../features/notes/sync-notes.ts';
import { foldersOf } from './compose-knowledge.ts';
import { composeLibrary } from './compose-library.ts';

/** Where notes come from: the repository first, where there is one, then the folders, followed from then on. */
export async function composeNoteSource(config: Config, log: Log) {
  const { notesGit } = config;
  const pull = notesGit === null ? null : createPullRepository(notesGit, notesGit.limitSeconds * 1000);
  const first = await pull?.();
  if (first !== undefined && first.kind !== 'pulled')
    log.warn({ detail: first.detail }, 'The repository of notes could not be read');
  const watched = await composeLibrary(config, () => foldersOf(config), log);
  let logins: ReadonlyMap<string, string> = new Map();
  // Who committed a note is asked beside all else: a claim before the answer finds front matter alone.
  const readLogins = async () => {
    const found = await Promise.all(foldersOf(config).notesDirs.map(listLogins));
    logins = new Map(found.flatMap((one) => [...one]));
  };
  void readLogins();
  watched.onReloaded(readLogins);
  return { watched, sync: createSyncNotes({ pull, reload: watched.reload }), logins: () => logins };
}
