import SqliteConnection from 'better-sqlite3';
import type { ErrorCode } from '../../domain/errors.ts';
import { TutorError } from '../../domain/errors.ts';

/** What SQLite's codes (https://sqlite.org/rescode.html) mean to an operator; the first matching start counts. */
const explanations: readonly (readonly [start: string, code: ErrorCode, what: string])[] = [
  ['SQLITE_NOTADB', 'invalid', 'the file is damaged or not a database; put a copy in its place or name another file'],
  ['SQLITE_CORRUPT', 'invalid', 'the file is damaged; put a copy in its place'],
  ['SQLITE_FULL', 'unavailable', 'the disk is full; free some space'],
  // The index of the write-ahead log grows by writing too; SQLite reports only where it failed.
  ['SQLITE_IOERR_SHM', 'unavailable', 'the disk is full or refuses to map files'],
  ['SQLITE_READONLY', 'unavailable', 'the file or its folder is read-only; allow writing to both'],
  ['SQLITE_CANTOPEN', 'unavailable', 'the file cannot be opened; check that it is a file and may be read and written'],
  ['SQLITE_PERM', 'unavailable', 'access is not permitted'],
  ['SQLITE_BUSY', 'unavailable', 'another process kept it locked for too long'],
  ['SQLITE_IOERR', 'unavailable', 'the disk cannot be read or written'],
  ['SQLITE_CONSTRAINT', 'conflict', 'the row contradicts another one'],
];

/** An error of SQLite as one for operators, with the original as its cause; any other error unchanged. */
export function explainSqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof SqliteConnection.SqliteError)) return error;
  const [, code, what] = explanations.find(([start]) => error.code.startsWith(start)) ?? [
    '',
    'internal',
    error.message,
  ];
  return new TutorError(code, `Cannot use database "${path}": ${what} (${error.code})`, { cause: error });
}
