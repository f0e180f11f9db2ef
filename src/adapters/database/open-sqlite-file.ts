import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';
import { TutorError } from '../../domain/errors.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';
import { requireWritable, verifySqliteFile } from './verify-sqlite-file.ts';

/** How long a statement waits for another process's lock, in milliseconds; SQLite waits inside the call, so it must stay short. */
export const busyTimeout = 5_000;

/** The write-ahead log is cut back to this size once its pages are in the file; without it, it keeps its largest size. */
const maxLogBytes = 16 * 1024 * 1024;

/**
 * Opens a file that is sound and writable, or a new one; creates the folder. Changes nothing in an existing file.
 *
 * @throws TutorError `invalid` when the file is damaged, `unavailable` when it cannot be opened or written.
 */
export function openSqliteFile(path: string): SqliteConnection {
  if (path !== ':memory:' && !existsSync(path)) createFile(path);
  let sqlite: SqliteConnection | undefined;
  try {
    sqlite = new Sqlite(path, { timeout: busyTimeout });
    const [finding] = verifySqliteFile(sqlite, path, 'quick');
    if (finding !== undefined) {
      throw new TutorError(
        'invalid',
        `Cannot use database "${path}": the file is damaged (${finding}); put a copy in its place`,
      );
    }
    requireWritable(sqlite);
    sqlite.pragma('foreign_keys = on');
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw explainSqliteError(error, path);
  }
}

/**
 * Makes every acknowledged write survive a crash of the program and of the machine.
 *
 * @throws TutorError `unavailable` when the log cannot be created.
 */
export function makeDurable(sqlite: SqliteConnection, path: string): void {
  try {
    sqlite.pragma('journal_mode = wal');
    // NORMAL would lose the last commits when the machine loses power.
    sqlite.pragma('synchronous = full');
    sqlite.pragma(`journal_size_limit = ${maxLogBytes}`);
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

/** What members ask is nobody else's business on a shared machine: the new file and folder are the owner's alone. */
function createFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TutorError('unavailable', `Cannot create database "${path}": ${reason}`, { cause: error });
  }
}
