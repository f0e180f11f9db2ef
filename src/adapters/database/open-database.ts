import { Kysely } from 'kysely';
import { copyDatabase } from './copy-database.ts';
import { createSqliteDialect } from './create-sqlite-dialect.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { migrate, requireKnownVersion } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrationList } from './migration-list.ts';
import { makeDurable, openSqliteFile } from './open-sqlite-file.ts';

/** An open database; the stores take its `kysely`. */
export interface Database {
  readonly kysely: Kysely<DatabaseSchema>;
  /** Puts the write-ahead log into the file and lets go of it; may be called twice. */
  readonly close: () => Promise<void>;
}

export interface OpenDatabaseOptions {
  /** A file, created with its folder when missing, or `:memory:`. */
  readonly path: string;
  /** Epoch milliseconds, for the copy's name and the schema's history. */
  readonly now: number;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the tutor's database: checks the file, copies it before an update of its schema, and updates it.
 *
 * @throws TutorError `invalid` when the file is damaged, another program's, or newer than this one; `unavailable` when it
 *   is read-only, locked, or the disk is full. In all these cases the file is as it was.
 */
export async function openDatabase({ path, now, migrations = migrationList }: OpenDatabaseOptions): Promise<Database> {
  const sqlite = openSqliteFile(path);
  const kysely = new Kysely<DatabaseSchema>({ dialect: createSqliteDialect(sqlite, path) });
  try {
    const version = await requireKnownVersion(kysely, migrations, path);
    makeDurable(sqlite, path);
    const latest = migrations.at(-1)?.version ?? 0;
    if (version > 0 && version < latest && path !== ':memory:') copyDatabase({ sqlite, path, version, now });
    if (version < latest) await migrate({ kysely, dialect: 'sqlite', migrations, label: path, now });
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return { kysely, close: () => kysely.destroy() };
}
