import { watch } from 'chokidar';

export interface WatchedFolders {
  readonly folders: readonly string[];
  /** Called after changes of Markdown files, never twice at a time. */
  readonly onChange: () => Promise<void>;
  /** Called when watching fails or `onChange` throws; watching goes on as far as it can. */
  readonly onError: (error: unknown) => void;
}

export interface FolderWatch {
  readonly close: () => Promise<void>;
}

/** Quiet time before changes are told, so that saving twenty files is one change. */
const quietMs = 200;
/** Told at the latest after this time, also when files keep changing: a saved note is to be found within two seconds. */
const longestWaitMs = 800;
/** A folder on a slow disk is watched from whenever it is ready, but nobody waits longer for it. */
const readyMs = 5_000;

/** Watches folders for Markdown files that are added, saved or deleted. Resolves when watching has begun. */
export async function watchFolders({ folders, onChange, onError }: WatchedFolders): Promise<FolderWatch> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) =>
      /(?:^|[\\/])(?:node_modules|\.[^\\/.][^\\/]*)$/u.test(path) ||
      (stats?.isFile() === true && !/\.(?:md|markdown)$/iu.test(path)),
  });
  let timer: NodeJS.Timeout | undefined;
  let firstChangeAt: number | null = null;
  let running: Promise<void> | null = null;
  let closed = false;
  const tell = async (): Promise<void> => {
    firstChangeAt = null;
    try {
      await onChange();
    } catch (error) {
      onError(error);
    }
    running = null;
    if (firstChangeAt !== null) schedule();
  };
  const schedule = (): void => {
    if (closed) return;
    firstChangeAt ??= performance.now();
    clearTimeout(timer);
    const left = longestWaitMs - (performance.now() - firstChangeAt);
    timer = setTimeout(
      () => {
        running ??= tell();
      },
      Math.max(0, Math.min(quietMs, left)),
    );
  };
  watcher.on('all', schedule);
  watcher.on('error', onError);
  await isReady(watcher);
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}

async function isReady(watcher: ReturnType<typeof watch>): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, readyMs);
    watcher.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
