import type { Kysely } from 'kysely';
import { TutorError } from '../../domain/errors.ts';
import type { DatabaseSchema } from './database-schema.ts';
import type { Migration, SqlDialect } from './migration.ts';
import { createMigrationSchema } from './migration.ts';
import { readSchemaVersion } from './read-schema-version.ts';

export interface MigrateOptions {
  readonly kysely: Kysely<DatabaseSchema>;
  readonly dialect: SqlDialect;
  readonly migrations: readonly Migration[];
  /** How messages call the database. */
  readonly label: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Brings the schema to the last version of the list, all pending migrations in one transaction: all or none. The version
 * is read within it, so that of two processes that start together the second finds the work done.
 *
 * @throws TutorError `invalid` when the schema is newer than the list or not ours.
 */
export async function migrate({ kysely, dialect, migrations, label, now }: MigrateOptions): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const version = await requireKnownVersion(transaction, migrations, label);
    const schema = createMigrationSchema(transaction as unknown as Kysely<never>, dialect); // the type of a schema in the making
    if (version === 0) {
      await schema
        .createTable('schema_version')
        .ifNotExists()
        .addColumn('version', 'integer', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('applied_at', schema.instant, (column) => column.notNull())
        .execute();
    }
    for (const migration of migrations.filter((one) => one.version > version)) {
      await migration.up(schema);
      const { version: applied, name } = migration;
      await transaction.insertInto('schema_version').values({ version: applied, name, applied_at: now }).execute();
    }
  });
}

/**
 * The schema's version, 0 for an empty database.
 *
 * @throws TutorError `invalid` when it is newer than the migrations or the tables are another program's.
 */
export async function requireKnownVersion(
  kysely: Kysely<DatabaseSchema>,
  migrations: readonly Migration[],
  label: string,
): Promise<number> {
  const found = await readSchemaVersion(kysely);
  if (found.kind === 'foreign') {
    const tables = found.tables.slice(0, 3).map((table) => `"${table}"`);
    throw new TutorError(
      'invalid',
      `Cannot open database "${label}": it belongs to another program (it holds ${tables.join(', ')}); name another file`,
    );
  }
  const latest = migrations.at(-1)?.version ?? 0;
  if (found.version > latest) {
    throw new TutorError(
      'invalid',
      `Cannot open database "${label}": a newer program wrote it (schema version ${found.version}, this one knows ` +
        `${latest}); start the newer program, or put a copy from before its update in the file's place`,
    );
  }
  return found.version;
}
