import type { Database as SqliteConnection } from 'better-sqlite3';

/** Marks the file as a workspace's (`slws`); SQLite keeps it at a fixed place of the file's head. */
export const applicationId = 0x736c7773;

/**
 * The steps from an empty file to today's schema; the file's `user_version` counts those that were taken. New ones are
 * added at the end, released ones never change.
 */
export const schemaSteps: readonly string[] = [
  `create table things (
     position integer primary key,
     kind text not null,
     key text not null,
     body text not null,
     unique (kind, key)
   ) strict;
   create table bytes (
     kind text not null,
     key text not null,
     content blob not null,
     primary key (kind, key)
   ) strict, without rowid;`,
];

/** Takes the steps that are missing, all or none. Their count ends up in the file's head, past the write-ahead log. */
export function updateSchema(sqlite: SqliteConnection, steps: readonly string[]): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  if (version === steps.length) return;
  sqlite.transaction(() => {
    for (const step of steps.slice(version)) sqlite.exec(step);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma(`user_version = ${steps.length}`);
  })();
  sqlite.pragma('wal_checkpoint(truncate)');
}
