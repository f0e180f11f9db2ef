import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { memberColumns } from '#src/adapters/database/member-columns.ts';
import { createMemberDataStore } from '#src/adapters/database/member-data-store.ts';
import { createMemberStore } from '#src/adapters/database/member-store.ts';
import { createRecordStore } from '#src/adapters/database/record-store.ts';
import { createWishStore } from '#src/adapters/database/wish-store.ts';

const team = 'T1';
const [me, other] = ['U00000JUNHO', 'U00000MINJI'];

/** What a store of members' data owes, in every dialect. */
export function testMemberDataStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('createMemberDataStore', () => {
    const store = () => createMemberDataStore(kysely());

    it('gives whole rows that are a member’s own, and of others’ rows only where they name the member', async () => {
      const members = createMemberStore(kysely());
      await members.nameOrganiser({ teamId: team, memberId: other, by: me, at: 7 });
      await createWishStore(kysely()).saveMember(me, { ...nothing, holidays: 'KR' }, 8);
      const records = await store().records(me);
      expect(records).toEqual([
        { section: 'mentions', table: 'organisers', rows: [{ named_by: me, named_at: 7 }] },
        {
          section: 'reminders',
          table: 'wishes',
          rows: [{ holder: `member:${me}`, content: { ...nothing, holidays: 'KR' }, changed_at: 8 }],
        },
      ]);
      expect(await store().records('U00000NOONE')).toEqual([]);
    });

    it('gives one moment of all tables while others write', async () => {
      const records = createRecordStore(kysely());
      const wishes = createWishStore(kysely());
      const base = { teamId: team, memberId: me, studyId: null, chapter: '9', source: 'line', undoneMs: null } as const;
      let writing = true;
      const writes = (async () => {
        for (let turn = 1; writing; turn += 1) {
          await records.addReading({ ...base, id: `t${turn}`, atMs: turn, minutes: 1 }, `t${turn}`);
          await wishes.saveMember(me, nothing, turn);
        }
      })();
      const ahead: number[] = [];
      for (let time = 0; time < 20; time += 1) {
        const all = await store().records(me);
        const rows = (table: string) => all.find((one) => one.table === table)?.rows ?? [];
        ahead.push(rows('readings').length - Number(rows('wishes')[0]?.changed_at ?? 0));
      }
      writing = false;
      await writes;
      expect(ahead.filter((one) => one < 0 || one > 1)).toEqual([]);
    });

    it('leaves nothing of a forgotten member in any table, and everything of others', async () => {
      await fillEveryTable(kysely(), me, 'mine');
      await fillEveryTable(kysely(), other, 'theirs');
      const before = await occurrences(kysely(), other);
      expect((await occurrences(kysely(), me)).length).toBeGreaterThan(10);
      expect(await store().forget(me)).toBeGreaterThan(10);
      expect(await occurrences(kysely(), me)).toEqual([]);
      expect(await occurrences(kysely(), other)).toEqual(before);
      expect(await store().forget(me)).toBe(0);
    });
  });
}

const nothing = { quietHours: null, snoozes: [], vacation: null, holidays: null };

/** A row of each table with the member at every place that `memberColumns` names. */
async function fillEveryTable(kysely: Kysely<DatabaseSchema>, memberId: string, mark: string): Promise<void> {
  const tables = await kysely.introspection.getTables();
  const columnsOf = (table: string) => tables.find(({ name }) => name === table)?.columns ?? [];
  const rows = Object.entries(memberColumns).flatMap(([table, places]) => {
    if (places === 'no members') return [];
    const { own = {}, named = {}, within = [], emptyWithin = [] } = places;
    const given: Record<string, string> = {
      ...Object.fromEntries(Object.entries(own).map(([column, { prefix = '' }]) => [column, prefix + memberId])),
      ...Object.fromEntries(Object.keys(named).map((column) => [column, memberId])),
      ...Object.fromEntries([...within, ...emptyWithin].map((column) => [column, `{"who":"${memberId}"}`])),
    };
    const row = Object.fromEntries(
      columnsOf(table)
        .filter(({ isAutoIncrementing, name, isNullable }) => !isAutoIncrementing && (!isNullable || name in given))
        .map(({ name, dataType }) => [name, given[name] ?? (/text|varchar/i.test(dataType) ? mark : 1)]),
    );
    return [{ table, row: 'sequence' in row ? (({ sequence: _, ...rest }) => rest)(row) : row }];
  });
  // What a row refers to must be there first; the order of the list is not the order of the references.
  let left = rows;
  while (left.length > 0) {
    const failed: typeof left = [];
    for (const entry of left) {
      const columns = Object.keys(entry.row).map((column) => sql.ref(column));
      const values = Object.values(entry.row).map((value) => sql`${value}`);
      const insert = sql`insert into ${sql.table(entry.table)} (${sql.join(columns)}) values (${sql.join(values)})`;
      await insert.execute(kysely).catch(() => failed.push(entry));
    }
    if (failed.length === left.length) throw new Error(`cannot fill ${failed.map(({ table }) => table).join(', ')}`);
    left = failed;
  }
}

/** `table.column` wherever the id stands. */
async function occurrences(kysely: Kysely<DatabaseSchema>, memberId: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name } of await kysely.introspection.getTables()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(kysely);
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === 'string' && value.includes(memberId)) found.push(`${name}.${column}`);
      }
    }
  }
  return found.sort();
}
