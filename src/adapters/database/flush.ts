import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts a file or a folder's entries on the disk; `VACUUM INTO` and renaming leave that to the system. Windows flushes no folders. */
export function flush(path: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
