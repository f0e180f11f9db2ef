import type { CreateTableBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';

/** Table definitions differ by dialect; queries do not. */
export type SqlDialect = 'sqlite' | 'postgres';

/** One step of the schema. Once released, a migration never changes. */
export interface Migration {
  /** From 1, without gaps. */
  readonly version: number;
  /** As in the file's name, for operators. */
  readonly name: string;
  /** Runs within the transaction of all pending migrations. */
  readonly up: (schema: MigrationSchema) => Promise<void>;
}

/** What a migration builds with. */
export interface MigrationSchema {
  // A migration sees the tables of its own time, which no type describes.
  readonly kysely: Kysely<never>;
  /** Starts a table: STRICT on SQLite, which otherwise stores any type in any column. */
  readonly createTable: (name: string) => CreateTableBuilder<string>;
  /** The type for epoch milliseconds: `integer` has 64 bits on SQLite and only 32 on PostgreSQL. */
  readonly instant: 'integer' | 'bigint';
  /** The definition of a counting primary key. */
  readonly sequence: string;
}

/** The builder of a dialect's tables. */
export function createMigrationSchema(kysely: Kysely<never>, dialect: SqlDialect): MigrationSchema {
  const strict = dialect === 'sqlite';
  return {
    kysely,
    createTable: (name) => {
      const table = kysely.schema.createTable(name);
      return strict ? table.modifyEnd(sql`strict`) : table;
    },
    instant: strict ? 'integer' : 'bigint',
    sequence: strict ? 'integer primary key autoincrement' : 'bigint generated always as identity primary key',
  };
}
