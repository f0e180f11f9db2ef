import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberColumns } from '#src/adapters/database/member-columns.ts';
import { type Database, openDatabase } from '#src/adapters/database/open-database.ts';

/** Names of columns that hold members, as this schema calls them. */
const soundsLikeMember =
  /(?:^|_)(?:members?|askers?|authors?|speakers?|holders?|targets?|owners?|users?|presenters?|rater|reader|taker|answerer|slack|by)(?:_id|_ids)?$|^who$/;

describe('memberColumns', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-columns-'));
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ path: join(folder, 'tutor.sqlite'), now: 0 });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('covers every table, and every column that sounds like a member’s', async () => {
    expect(await uncovered(database)).toEqual([]);
  });

  it('names only tables and columns that are there', async () => {
    const tables = await database.kysely.introspection.getTables();
    const columns = new Set(tables.flatMap(({ name, columns: all }) => all.map((one) => `${name}.${one.name}`)));
    const named = Object.entries(memberColumns).flatMap(([table, places]) =>
      places === 'no members' ? [] : columnsIn(places).map((column) => `${table}.${column}`),
    );
    expect(named.filter((one) => !columns.has(one))).toEqual([]);
  });

  it('fails for a new table with members that nobody entered here', async () => {
    await sql`create table thanks (id text, giver_member_id text, said text)`.execute(database.kysely);
    expect(await uncovered(database)).toEqual(['thanks']);
    await sql`drop table thanks`.execute(database.kysely);
    await sql`alter table lease add column taken_by text`.execute(database.kysely);
    expect(await uncovered(database)).toEqual(['lease.taken_by']);
  });
});

/** What a request to forget would miss. */
async function uncovered({ kysely }: Database): Promise<readonly string[]> {
  const known: Readonly<Record<string, (typeof memberColumns)[keyof typeof memberColumns] | undefined>> = memberColumns;
  return (await kysely.introspection.getTables()).flatMap(({ name, columns }) => {
    const places = known[name];
    if (places === undefined) return [name];
    const told = new Set(places === 'no members' ? exempt[name] : columnsIn(places));
    return columns
      .filter((column) => soundsLikeMember.test(column.name) && !told.has(column.name))
      .map((column) => `${name}.${column.name}`);
  });
}

/** A process, not a person. */
const exempt: Readonly<Record<string, readonly string[]>> = { lease: ['owner'] };

function columnsIn(places: Exclude<(typeof memberColumns)[keyof typeof memberColumns], 'no members'>): string[] {
  const { own = {}, named = {}, within = [], emptyWithin = [], innocent = {} } = places;
  return [...Object.keys(own), ...Object.keys(named), ...within, ...emptyWithin, ...Object.keys(innocent)];
}
