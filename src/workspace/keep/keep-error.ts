import Sqlite from 'better-sqlite3';

/** The workspace cannot be kept in its file: the message says which, why, and what to do. */
export class KeepError extends Error {
  override readonly name = 'KeepError';

  constructor(path: string, what: string, cause?: unknown) {
    super(`Cannot keep the workspace in "${path}": ${what}`, { cause });
  }
}

/** What SQLite's codes (https://sqlite.org/rescode.html) mean here; the first matching start counts. */
const explanations: readonly (readonly [start: string, what: string])[] = [
  ['SQLITE_BUSY', 'another workspace runs on this file; stop that one, or name another file'],
  ['SQLITE_NOTADB', 'the file is damaged or not a database; put a copy in its place, or name another file'],
  ['SQLITE_CORRUPT', 'the file is damaged; put a copy in its place, or name another file'],
  ['SQLITE_FULL', 'the disk is full; free some space and start again'],
  ['SQLITE_READONLY', 'the file or its folder is read-only; allow writing to both, or name another file'],
  ['SQLITE_CANTOPEN', 'the file cannot be opened; allow reading and writing it and its folder, or name another file'],
  ['SQLITE_IOERR', 'the disk cannot be read or written'],
];

/** Any error about the file as one for whoever started the workspace. */
export function explainKeepError(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const [, what] = explanations.find(([start]) => error.code.startsWith(start)) ?? ['', error.message];
  return new KeepError(path, `${what} (${error.code})`, error);
}

export function isLocked(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
