import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { MemberDataStore, MemberRecords } from '../../features/privacy/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { forgotten, type MemberColumns, memberColumns } from './member-columns.ts';

type Row = Record<string, unknown>;

const tables = Object.entries(memberColumns).flatMap(([table, columns]) =>
  columns === 'no members' ? [] : [{ table, columns }],
);

/** Reads and removes what concerns one member, table by table as `memberColumns` says. A tutor serves one workspace, so that an id is one person. */
export function createMemberDataStore(kysely: Kysely<DatabaseSchema>): MemberDataStore {
  return {
    // At one moment, so that what is written meanwhile is in all tables or in none.
    records: (memberId) =>
      kysely.transaction().execute(async (transaction) => {
        const found: MemberRecords[] = [];
        for (const { table, columns } of tables) {
          const own = await select(transaction, table, ownIn(columns, memberId));
          if (own.length > 0) found.push({ section: columns.section, table, rows: own.map(readable) });
          const others = await select(transaction, table, namedIn(columns, memberId), ownIn(columns, memberId));
          // Of a row about something else, only the places that name the member are theirs to see.
          const rows = others.map((row) => readable(onlyNaming(row, memberId)));
          if (rows.length > 0) found.push({ section: 'mentions', table, rows });
        }
        return found;
      }),

    forget: (memberId) =>
      kysely.transaction().execute(async (transaction) => {
        let rows = 0;
        for (const { table, columns } of tables) {
          const own = ownIn(columns, memberId);
          if (own.length > 0) rows += await change(transaction, sql`delete from ${sql.table(table)} where ${any(own)}`);
          for (const column of columns.emptyWithin ?? []) {
            const where = contains(column, memberId);
            rows += await change(
              transaction,
              sql`update ${sql.table(table)} set ${sql.ref(column)} = null where ${where}`,
            );
          }
          for (const [column, to] of Object.entries(columns.named ?? {})) {
            const ref = sql.ref(column);
            rows += await change(
              transaction,
              sql`update ${sql.table(table)} set ${ref} = ${to} where ${ref} = ${memberId}`,
            );
          }
          for (const column of columns.within ?? []) {
            const ref = sql.ref(column);
            rows += await change(
              transaction,
              sql`update ${sql.table(table)} set ${ref} = replace(${ref}, ${memberId}, ${forgotten}) where ${contains(column, memberId)}`,
            );
          }
        }
        return rows;
      }),
  };
}

function ownIn({ own = {} }: MemberColumns, memberId: string): readonly RawBuilder<boolean>[] {
  return Object.entries(own).map(
    ([column, { prefix = '' }]) => sql<boolean>`${sql.ref(column)} = ${prefix + memberId}`,
  );
}

function namedIn({ named = {}, within = [] }: MemberColumns, memberId: string): readonly RawBuilder<boolean>[] {
  const columns = Object.keys(named).map((column) => sql<boolean>`${sql.ref(column)} = ${memberId}`);
  return [...columns, ...within.map((column) => contains(column, memberId))];
}

/** `strpos` and `instr` differ by dialect; ids have no `%` and no `_`. */
function contains(column: string, memberId: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} like ${`%${memberId}%`}`;
}

function any(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

async function select(
  kysely: Kysely<DatabaseSchema>,
  table: string,
  wanted: readonly RawBuilder<boolean>[],
  unwanted: readonly RawBuilder<boolean>[] = [],
): Promise<readonly Row[]> {
  if (wanted.length === 0) return [];
  const not = unwanted.length === 0 ? sql`` : sql` and ${any(unwanted)} is not true`;
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${any(wanted)}${not}`.execute(kysely);
  return rows;
}

async function change(kysely: Kysely<DatabaseSchema>, query: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await query.execute(kysely);
  return Number(numAffectedRows ?? 0n);
}

/** What tells a row from others without telling what is in it. */
const labels = new Set(['name', 'object', 'channel_id', 'thread_ts']);

/** What names the member, what the row is called, and its times. */
function onlyNaming(row: Row, memberId: string): Row {
  const isShown = ([column, value]: [string, unknown]) =>
    value === memberId || labels.has(column) || column.endsWith('_at');
  return Object.fromEntries(Object.entries(row).filter(isShown));
}

/** JSON columns as what they hold. */
function readable(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, parsed(value)]));
}

function parsed(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
