import type { Database as SqliteConnection } from 'better-sqlite3';
import type { Dialect, SqliteDatabase, SqliteStatement } from 'kysely';
import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely';
import { explainSqliteError } from './explain-sqlite-error.ts';

/**
 * Kysely's SQLite dialect with three differences: transactions begin IMMEDIATE, a roll-back that SQLite already did is not
 * repeated, and errors are explained.
 */
export function createSqliteDialect(sqlite: SqliteConnection, path: string): Dialect {
  const config = { database: explainErrors(sqlite, path) };
  const dialect = new SqliteDialect(config);
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    createDriver: () => {
      const driver = new SqliteDriver(config);
      const rollback = driver.rollbackTransaction.bind(driver);
      // A deferred transaction that reads first fails at once when another process wrote in between: there is nothing
      // to wait for. Taking the write lock at the beginning makes it wait (https://sqlite.org/isolation.html).
      driver.beginTransaction = async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      };
      // After a full disk SQLite has rolled back by itself; a second attempt would hide the cause.
      driver.rollbackTransaction = async (connection) => {
        if (sqlite.inTransaction) await rollback(connection);
      };
      return driver;
    },
  };
}

function explainErrors(sqlite: SqliteConnection, path: string): SqliteDatabase {
  const explained = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw explainSqliteError(error, path);
    }
  };
  return {
    close: () => sqlite.close(),
    prepare: (query): SqliteStatement => {
      const statement = explained(() => sqlite.prepare(query));
      return {
        reader: statement.reader,
        all: (parameters) => explained(() => statement.all(parameters)),
        run: (parameters) => explained(() => statement.run(parameters)),
        iterate: (parameters) => explained(() => statement.iterate(parameters)),
      };
    },
  };
}
