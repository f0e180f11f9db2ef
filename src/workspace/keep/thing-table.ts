import type { Database as SqliteConnection } from 'better-sqlite3';
import type { ThingKind } from './kept-things.ts';

/** One thing as it stands in the file; null where it was taken out. */
export type ThingRow = {
  readonly kind: ThingKind;
  readonly key: string;
  readonly thing: object | null;
};

/** Kinds of which the last changed stands last, as in memory, where the first is given up beyond a bound. */
export const changedLast: ReadonlySet<ThingKind> = new Set(['status', 'prompts', 'session', 'read']);
const withBytes: ReadonlySet<ThingKind> = new Set(['file', 'upload']);

export type ThingTable = {
  readonly all: () => readonly (ThingRow & { readonly thing: object })[];
  /** All rows or none. */
  readonly write: (rows: readonly ThingRow[]) => void;
};

export function createThingTable(sqlite: SqliteConnection): ThingTable {
  const values = 'into things (kind, key, body) values (?, ?, ?)';
  const put = sqlite.prepare(`insert ${values} on conflict (kind, key) do update set body = excluded.body`);
  const putLast = sqlite.prepare(`insert or replace ${values}`);
  const drop = sqlite.prepare('delete from things where kind = ? and key = ?');
  // Bytes never change: what is there stays, so that a file that is shared again is not written again.
  const putBytes = sqlite.prepare('insert into bytes (kind, key, content) values (?, ?, ?) on conflict do nothing');
  const dropBytes = sqlite.prepare('delete from bytes where kind = ? and key = ?');
  const select = sqlite.prepare<[], { kind: ThingKind; key: string; body: string; content: Buffer | null }>(
    'select kind, key, body, content from things left join bytes using (kind, key) order by position',
  );

  function write({ kind, key, thing }: ThingRow): void {
    if (thing === null) {
      drop.run(kind, key);
      if (withBytes.has(kind)) dropBytes.run(kind, key);
      return;
    }
    const { bytes, ...rest } = thing as { readonly bytes?: unknown };
    const body = JSON.stringify(withBytes.has(kind) ? rest : thing);
    (changedLast.has(kind) ? putLast : put).run(kind, key, body);
    if (bytes instanceof Uint8Array) putBytes.run(kind, key, bytes);
  }

  return {
    all: () =>
      select.all().map(({ kind, key, body, content }) => {
        const thing = JSON.parse(body) as object;
        return { kind, key, thing: withBytes.has(kind) ? { ...thing, bytes: content } : thing };
      }),
    write: sqlite.transaction((rows: readonly ThingRow[]) => rows.forEach(write)),
  };
}
