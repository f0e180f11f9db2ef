import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/** What a database holds: nothing yet (version 0), our tables, or tables of some other program. */
export type SchemaVersion =
  | { readonly kind: 'ours'; readonly version: number }
  | { readonly kind: 'foreign'; readonly tables: readonly string[] };

/** Reads the version without changing anything. */
export async function readSchemaVersion(kysely: Kysely<DatabaseSchema>): Promise<SchemaVersion> {
  const tables = (await kysely.introspection.getTables()).map((table) => table.name);
  if (tables.includes('schema_version')) {
    const row = await kysely
      .selectFrom('schema_version')
      .select(({ fn }) => fn.max('version').as('version'))
      .executeTakeFirst();
    return { kind: 'ours', version: Number(row?.version ?? 0) };
  }
  return tables.length === 0 ? { kind: 'ours', version: 0 } : { kind: 'foreign', tables };
}
