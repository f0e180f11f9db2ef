import type { ChangeFeed } from './change-feed.ts';
import type { IdSource } from './ids.ts';

/** Files kept, and their bytes together; the oldest go first. A workspace on one's own machine is no archive. */
const fileLimit = 1_000;
const byteLimit = 256 * 1024 * 1024;

/** A file somebody uploaded. Nobody but its uploader sees it before it is shared. */
export type StoredFile = {
  /** `F…` */
  readonly id: string;
  /** With its ending, without a path. */
  readonly name: string;
  readonly title: string;
  readonly altText: string;
  readonly mimetype: string;
  /** The uploading member, or the app's bot user. */
  readonly user: string;
  /** Epoch seconds. */
  readonly created: number;
  readonly bytes: Uint8Array;
  /** The messages it stands in. */
  readonly shares: readonly FileShare[];
};

export type FileShare = { readonly channel: string; readonly ts: string; readonly threadTs: string | null };

export type FileStore = {
  readonly add: (draft: Omit<StoredFile, 'id' | 'created' | 'shares'>, id?: string) => StoredFile;
  readonly find: (id: string) => StoredFile | undefined;
  readonly change: (id: string, to: (old: StoredFile) => StoredFile) => StoredFile | undefined;
  readonly remove: (id: string) => boolean;
  /** Puts back a file of an earlier run as it was. */
  readonly restore: (file: StoredFile) => void;
};

export function createFileStore(deps: {
  readonly feed: ChangeFeed;
  readonly clock: () => number;
  readonly newId: IdSource;
}): FileStore {
  const files = new Map<string, StoredFile>();
  let bytes = 0;

  function put(file: StoredFile): void {
    bytes += file.bytes.length - (files.get(file.id)?.bytes.length ?? 0);
    files.set(file.id, file);
    deps.feed.emit({ kind: 'file', id: file.id });
  }

  function remove(id: string): boolean {
    const file = files.get(id);
    if (file === undefined) return false;
    files.delete(id);
    bytes -= file.bytes.length;
    deps.feed.emit({ kind: 'file', id });
    return true;
  }

  return {
    add: (draft, id = deps.newId('F')) => {
      const file: StoredFile = { ...draft, id, created: Math.trunc(deps.clock() / 1000), shares: [] };
      put(file);
      while (files.size > fileLimit || bytes > byteLimit) remove(files.keys().next().value ?? '');
      return file;
    },
    find: (id) => files.get(id),
    change: (id, to) => {
      const old = files.get(id);
      if (old === undefined) return undefined;
      const file = to(old);
      put(file);
      return file;
    },
    remove,
    restore: put,
  };
}
