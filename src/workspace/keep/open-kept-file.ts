import { accessSync, chmodSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite, { type Database as SqliteConnection } from 'better-sqlite3';
import { explainKeepError, isLocked, KeepError } from './keep-error.ts';
import { readFileHead } from './read-file-head.ts';
import { applicationId, updateSchema } from './schema.ts';

/** It holds tokens and what people wrote: the owner's alone. */
const ownerOnly = 0o600;
/** A workspace that was told to end takes two seconds at most; one that still holds the file then goes on running. */
const lockPatienceMs = 3_000;
const lockPauseMs = 100;
/** The write-ahead log is cut back to this size; without it, it keeps its largest size. */
const maxLogBytes = 16 * 1024 * 1024;

/**
 * Opens a workspace's file, or makes it; its folder must be there. Nobody else can open it meanwhile. Until it is known to
 * be a sound file of ours, nothing in it is changed.
 * @throws KeepError when it cannot be used
 */
export async function openKeptFile(path: string, steps: readonly string[]): Promise<SqliteConnection> {
  try {
    requireFile(path);
    requireOwn(path, steps.length);
    const sqlite = await lock(path);
    try {
      requireSound(sqlite, path);
      chmodSync(path, ownerOnly);
      sqlite.pragma('journal_mode = wal');
      // NORMAL would survive the end of the process, but not the end of the machine's power.
      sqlite.pragma('synchronous = full');
      // What a member deleted shall not be found in the file.
      sqlite.pragma('secure_delete = on');
      sqlite.pragma(`journal_size_limit = ${maxLogBytes}`);
      updateSchema(sqlite, steps);
      return sqlite;
    } catch (error) {
      sqlite.close();
      throw error;
    }
  } catch (error) {
    throw explainKeepError(error, path);
  }
}

function requireFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new KeepError(path, 'this is a folder; name a file in it');
  if (found !== undefined) {
    allowed(path, () => accessSync(path, constants.R_OK | constants.W_OK));
    return;
  }
  const folder = dirname(resolve(path));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new KeepError(path, `there is no folder "${folder}"; make it, or name another file`);
  }
  allowed(path, () => closeSync(openSync(path, 'wx', ownerOnly)));
}

function requireOwn(path: string, latest: number): void {
  const head = allowed(path, () => readFileHead(path));
  if (head.kind === 'empty') return;
  if (head.kind === 'no-database') {
    throw new KeepError(path, 'the file is damaged or not a database; put a copy in its place, or name another file');
  }
  if (head.application !== applicationId) {
    throw new KeepError(path, 'the file belongs to another program; name another one');
  }
  if (head.version > latest) {
    const versions = `its version is ${head.version}, this one knows ${latest}`;
    throw new KeepError(path, `a newer workspace wrote the file (${versions}); update this one, or name another file`);
  }
}

/** What the file system refuses, in its own words. */
function allowed<Value>(path: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KeepError(
      path,
      `${reason}; allow reading and writing the file and its folder, or name another file`,
      error,
    );
  }
}

/** The lock stays until the connection closes or the process ends, whichever way. */
async function lock(path: string): Promise<SqliteConnection> {
  const until = performance.now() + lockPatienceMs;
  for (;;) {
    const sqlite = new Sqlite(path, { timeout: 0 });
    try {
      sqlite.pragma('locking_mode = exclusive');
      sqlite.exec('begin exclusive; commit');
      return sqlite;
    } catch (error) {
      sqlite.close();
      if (!isLocked(error) || performance.now() >= until) throw error;
      await pause(lockPauseMs);
    }
  }
}

function requireSound(sqlite: SqliteConnection, path: string): void {
  const [finding] = sqlite.prepare<[], string>('pragma quick_check(1)').pluck().all();
  if (finding === 'ok') return;
  throw new KeepError(path, `the file is damaged (${finding}); put a copy in its place, or name another file`);
}
