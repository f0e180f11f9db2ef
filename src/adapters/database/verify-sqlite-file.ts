import { statSync } from 'node:fs';
import type { Database as SqliteConnection } from 'better-sqlite3';

/**
 * What is wrong with a file, at most ten findings; empty when it is sound. A full check reads the indexes too and takes
 * several times as long.
 */
export function verifySqliteFile(sqlite: SqliteConnection, path: string, depth: 'quick' | 'full'): readonly string[] {
  const check = depth === 'quick' ? 'quick_check' : 'integrity_check';
  const rows = sqlite.prepare<[], string>(`pragma ${check}(10)`).pluck().all();
  const findings = rows.flatMap((row) => row.split('\n')).filter((finding) => finding !== 'ok');
  return isCutOff(sqlite, path) ? ['its last page is cut off', ...findings] : findings;
}

/**
 * SQLite fills a page that ends too early with zeros, which may pass as an empty one. While a write-ahead log holds the
 * newest pages, the file's own end means nothing.
 */
function isCutOff(sqlite: SqliteConnection, path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return log === 0 && size % Number(sqlite.pragma('page_size', { simple: true })) !== 0;
}

/**
 * Begins a write and takes it back. A read-only file opens without complaint, even for BEGIN IMMEDIATE, and would refuse
 * the first real write only.
 *
 * @throws SqliteError when the file cannot be written.
 */
export function requireWritable(sqlite: SqliteConnection): void {
  sqlite.exec('begin immediate');
  try {
    sqlite.pragma(`user_version = ${Number(sqlite.pragma('user_version', { simple: true }))}`);
  } finally {
    if (sqlite.inTransaction) sqlite.exec('rollback');
  }
}
