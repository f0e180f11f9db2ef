import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { TutorError } from '../../domain/errors.ts';
import { flush } from './flush.ts';
import { busyTimeout } from './open-sqlite-file.ts';
import { verifySqliteFile } from './verify-sqlite-file.ts';

export interface Backup {
  readonly path: string;
  readonly sizeBytes: number;
}

/**
 * Writes a copy of the database beside it as `NAME.backup.20260131T090000Z`, reads it through, and removes the oldest beyond
 * `keep`. A backup of the same instant is written once, however often it is asked for. Other processes go on meanwhile.
 *
 * @param at epoch milliseconds that name the backup
 * @throws TutorError `unavailable` when it cannot be written, `invalid` when the copy is not sound
 */
export function backUpDatabase(path: string, { at, keep }: { readonly at: number; readonly keep: number }): Backup {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const backup = `${path}.backup.${stamp}`;
  if (existsSync(backup)) return { path: backup, sizeBytes: statSync(backup).size };
  const unfinished = `${path}.backup-unfinished`;
  try {
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'wx', 0o600));
    const source = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
    try {
      source.prepare('vacuum into ?').run(unfinished);
    } finally {
      source.close();
    }
    verifyCopy(unfinished);
    flush(unfinished);
    renameSync(unfinished, backup);
    flush(dirname(path));
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof TutorError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TutorError('unavailable', `Cannot back up database "${path}": ${reason}`, { cause: error });
  }
  for (const old of backupsOf(path).slice(Math.max(1, keep))) rmSync(old, { force: true });
  return { path: backup, sizeBytes: statSync(backup).size };
}

/** Newest first. */
function backupsOf(path: string): readonly string[] {
  const prefix = `${basename(path)}.backup.`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(prefix) && /^\d{8}T\d{6}Z$/.test(name.slice(prefix.length)))
    .toSorted()
    .toReversed()
    .map((name) => join(dirname(path), name));
}

/** @throws TutorError `invalid` */
export function verifyCopy(copy: string): void {
  const sqlite = new Sqlite(copy, { readonly: true, fileMustExist: true });
  try {
    const [finding] = verifySqliteFile(sqlite, copy, 'full');
    if (finding !== undefined) throw new TutorError('invalid', `The copy "${copy}" is not sound: ${finding}`);
  } finally {
    sqlite.close();
  }
}
