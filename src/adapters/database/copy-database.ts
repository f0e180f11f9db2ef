import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';
import { TutorError } from '../../domain/errors.ts';
import { flush } from './flush.ts';
import { busyTimeout } from './open-sqlite-file.ts';

/** Older copies are removed: three updates back is further than anybody returns. */
const maxCopies = 3;

export interface CopyOptions {
  readonly sqlite: SqliteConnection;
  readonly path: string;
  /** The schema's version, part of the copy's name. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Copies a database beside itself as `NAME.v2.20260131T090000Z.copy` and keeps the latest three copies. The copy appears
 * under its name only when it is whole and on the disk.
 *
 * @returns the copy's path; null when another process has updated the file meanwhile.
 * @throws TutorError `unavailable` when the copy cannot be written.
 */
export function copyDatabase({ sqlite, path, version, now }: CopyOptions): string | null {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const copy = `${path}.v${version}.${stamp}.copy`;
  const unfinished = `${path}.copy-unfinished`;
  let lock: SqliteConnection | undefined;
  try {
    // Of two processes that start together only one copies at a time; reading goes on under the other connection's lock.
    lock = new Sqlite(path, { timeout: busyTimeout });
    lock.exec('begin immediate');
    // The other one may have copied and updated meanwhile; its update must not replace its copy.
    if (lock.prepare('select max(version) from schema_version').pluck().get() !== version) return null;
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'wx', 0o600));
    sqlite.prepare('vacuum into ?').run(unfinished);
    flush(unfinished);
    renameSync(unfinished, copy);
    flush(dirname(path));
    removeOldCopies(path);
    return copy;
  } catch (error) {
    if (lock?.inTransaction) rmSync(unfinished, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new TutorError('unavailable', `Cannot copy database "${path}" before its update: ${reason}`, {
      cause: error,
    });
  } finally {
    lock?.close();
  }
}

function removeOldCopies(path: string): void {
  const folder = dirname(path);
  const prefix = `${basename(path)}.v`;
  const timeOf = (name: string) => /^\d+\.(\d{8}T\d{6}Z)\.copy$/.exec(name.slice(prefix.length))?.[1];
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ name, time: timeOf(name) }))
    .filter((copy): copy is { name: string; time: string } => copy.time !== undefined)
    .sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
  for (const { name } of copies.slice(maxCopies)) {
    const old = join(folder, name);
    if (existsSync(old)) rmSync(old);
  }
}
