import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { TutorError } from '../../domain/errors.ts';
import { verifyCopy } from './back-up-database.ts';
import { checkDatabase } from './check-database.ts';
import { flush } from './flush.ts';

/**
 * Puts a backup in the database's place. What stood there before is kept beside it as `NAME.before-restore.STAMP`.
 *
 * @returns where the old database is kept; null when there was none
 * @throws TutorError `invalid` when the file is no sound database of the tutor, `conflict` while a tutor runs on the database
 */
export async function restoreDatabase(
  backup: string,
  { path, now }: { readonly path: string; readonly now: number },
): Promise<string | null> {
  const found = await checkDatabase(backup);
  if (found.kind !== 'sound' || found.version === 0) {
    const why =
      found.kind === 'sound'
        ? 'it is empty'
        : found.kind === 'missing'
          ? 'there is no such file'
          : `it is ${found.kind}`;
    throw new TutorError('invalid', `Cannot restore from "${backup}": ${why}`);
  }
  const incoming = `${path}.restore-unfinished`;
  rmSync(incoming, { force: true });
  closeSync(openSync(incoming, 'wx', 0o600));
  copyFileSync(backup, incoming);
  verifyCopy(incoming);
  flush(incoming);
  let kept: string | null = null;
  if (existsSync(path)) {
    requireUnused(path);
    kept = `${path}.before-restore.${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`;
    renameSync(path, kept);
    for (const log of ['-wal', '-shm']) rmSync(`${path}${log}`, { force: true });
  }
  renameSync(incoming, path);
  flush(dirname(path));
  return kept;
}

/** Takes the write-ahead log into the file and the file for itself, which fails while anybody else has it open. */
function requireUnused(path: string): void {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(path, { timeout: 0 });
    sqlite.pragma('wal_checkpoint(truncate)');
    sqlite.pragma('journal_mode = delete');
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new TutorError('conflict', `Cannot restore "${path}": the tutor is running on it; stop it first`, {
        cause: error,
      });
    }
    // A damaged database is what one restores over.
  } finally {
    sqlite?.close();
  }
}
