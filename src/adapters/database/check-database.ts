import { existsSync, statSync } from 'node:fs';
import type { Database as SqliteConnection } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { TutorError } from '../../domain/errors.ts';
import { createSqliteDialect } from './create-sqlite-dialect.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';
import { migrationList } from './migration-list.ts';
import { busyTimeout } from './open-sqlite-file.ts';
import { readSchemaVersion } from './read-schema-version.ts';
import { requireWritable, verifySqliteFile } from './verify-sqlite-file.ts';

/** How a database file is, for an operator. */
export type DatabaseCheck =
  /** There is no file yet; the first start creates it. */
  | { readonly kind: 'missing' }
  /** `version` below `latestVersion`: the next start updates the schema. */
  | ({ readonly kind: 'sound'; readonly writable: boolean } & Measures)
  /** Written by a newer program. */
  | ({ readonly kind: 'newer' } & Measures)
  | { readonly kind: 'damaged'; readonly findings: readonly string[] }
  /** Tables of another program. */
  | { readonly kind: 'foreign'; readonly tables: readonly string[] }
  /** Cannot be opened or read; `reason` is a whole sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Measures {
  readonly version: number;
  readonly latestVersion: number;
  /** The file with its write-ahead log. */
  readonly sizeBytes: number;
}

/** Looks at a database file without changing or creating it, also while the tutor runs on it. */
export async function checkDatabase(path: string): Promise<DatabaseCheck> {
  if (!existsSync(path)) return { kind: 'missing' };
  let sqlite: SqliteConnection | undefined;
  try {
    sqlite = new Sqlite(path, { fileMustExist: true, timeout: busyTimeout });
    const findings = verifySqliteFile(sqlite, path, 'full');
    if (findings.length > 0) return { kind: 'damaged', findings };
    const found = await readSchemaVersion(new Kysely<DatabaseSchema>({ dialect: createSqliteDialect(sqlite, path) }));
    if (found.kind === 'foreign') return { kind: 'foreign', tables: found.tables };
    const latestVersion = migrationList.at(-1)?.version ?? 0;
    const measures = { version: found.version, latestVersion, sizeBytes: sizeOf(path) + sizeOf(`${path}-wal`) };
    if (found.version > latestVersion) return { kind: 'newer', ...measures };
    return { kind: 'sound', writable: isWritable(sqlite), ...measures };
  } catch (error) {
    return describeFailure(error, path);
  } finally {
    sqlite?.close();
  }
}

function describeFailure(error: unknown, path: string): DatabaseCheck {
  const explained = explainSqliteError(error, path);
  const reason = explained instanceof Error ? explained.message : String(explained);
  const damaged = explained instanceof TutorError && explained.code === 'invalid';
  return damaged ? { kind: 'damaged', findings: [reason] } : { kind: 'unreadable', reason };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function isWritable(sqlite: SqliteConnection): boolean {
  try {
    requireWritable(sqlite);
    return true;
  } catch (error) {
    // Whoever waits for another writer may write.
    return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
  }
}
