import { dirname, join } from 'node:path';
import { createBuildIndexApart } from '../adapters/files/build-index-apart.ts';
import { readIndexFile, writeIndexFile } from '../adapters/files/index-file.ts';
import { createLibraryCache, type LibrarySource, loadLibrary } from '../adapters/files/load-library.ts';
import { watchFolders } from '../adapters/files/watch-folders.ts';
import type { Log } from '../adapters/slack/log.ts';
import type { Config } from '../config/config.ts';
import { type KeptLibrary, keepLibrary } from '../features/notes/keep-library.ts';
import { createTakeTurns } from '../features/notes/take-turns.ts';

/** The library, searchable and up to date with the disk. */
export interface WatchedLibrary {
  readonly kept: KeptLibrary;
  /** Reads everything again, as after a change. */
  readonly reload: () => Promise<void>;
  /** Calls back after every change. */
  readonly onReloaded: (listener: () => void | Promise<void>) => void;
  readonly close: () => Promise<void>;
}

/** Loads the library, keeps its index beside the database, and follows its folders. */
export async function composeLibrary(
  config: Pick<Config, 'databasePath' | 'searchConfidence'>,
  foldersNow: () => LibrarySource,
  log: Log,
): Promise<WatchedLibrary> {
  const cache = createLibraryCache();
  const load = async () => {
    // What is fetched for the first time is a folder from then on.
    const { library, problems } = await loadLibrary({ ...foldersNow(), cache });
    // Hints (a section not filled in) are for `tutor notes check`.
    const told = problems.filter(({ severity }) => severity !== 'info');
    for (const problem of told) log.warn({ problem }, 'A file has a problem');
    return library;
  };
  const indexPath = join(dirname(config.databasePath), 'search-index.bin');
  const kept = await keepLibrary(load, {
    threshold: config.searchConfidence,
    indexes: {
      open: () =>
        readIndexFile(indexPath, {
          pause: createTakeTurns(),
          onUnusable: (reason) =>
            log.warn({ file: indexPath, reason }, 'The kept search index cannot be used, so the notes are read anew'),
        }),
      save: async (index) => {
        try {
          await writeIndexFile(indexPath, index, createTakeTurns());
        } catch (error) {
          log.warn({ file: indexPath, err: error }, 'The search index cannot be kept, so the next start takes longer');
          throw error;
        }
      },
    },
    apart: createBuildIndexApart(indexPath, createTakeTurns()),
  });
  const folders = foldersNow();
  const listeners: (() => void | Promise<void>)[] = [];
  const reload = async () => {
    await kept.reload();
    for (const listener of listeners) await listener();
  };
  const watcher = await watchFolders({
    folders: [...folders.notesDirs, folders.knowledgeDir],
    onChange: reload,
    onError: (error) => log.error({ err: error }, 'The notes could not be read again'),
  });
  return {
    kept,
    reload,
    onReloaded: (listener) => void listeners.push(listener),
    close: async () => {
      await watcher.close();
      await kept.settled();
    },
  };
}
