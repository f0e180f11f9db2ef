import { createBatches } from './batches.ts';
import type { Keep } from './keep.ts';
import { explainKeepError, KeepError } from './keep-error.ts';
import { keepNothing } from './keep-nothing.ts';
import type { KeptThings, ThingKind } from './kept-things.ts';
import { openKeptFile } from './open-kept-file.ts';
import { schemaSteps } from './schema.ts';
import { createSettings } from './settings.ts';
import { changedLast, createThingTable, type ThingRow, type ThingTable } from './thing-table.ts';
import { createWriteNowAndThen } from './write-now-and-then.ts';

/**
 * Opens what outlasts the process; nothing without a path. When the file cannot be written later on, a KeepError is thrown
 * out of the event loop: a workspace that went on would lose what it tells.
 * @throws KeepError when the file cannot be used; it is as it was
 */
export async function openKeep(path: string | undefined, steps: readonly string[] = schemaSteps): Promise<Keep> {
  if (path === undefined) return keepNothing();
  const sqlite = await openKeptFile(path, steps);
  try {
    const table = createThingTable(sqlite);
    return createKeep({ table, left: readAll(table, path), path, closeFile: () => void sqlite.close() });
  } catch (error) {
    sqlite.close();
    throw explainKeepError(error, path);
  }
}

type Left = Map<ThingKind, object[]>;

function createKeep(deps: {
  readonly table: ThingTable;
  readonly left: Left;
  readonly path: string;
  readonly closeFile: () => void;
}): Keep {
  const { table, left, path } = deps;
  const batches = createBatches((rows) => {
    try {
      table.write(rows);
    } catch (error) {
      throw explainKeepError(error, path);
    }
  });
  const nowAndThen = createWriteNowAndThen();
  let closed = false;

  const take = <Kind extends ThingKind>(kind: Kind) => {
    const things = left.get(kind) ?? [];
    left.delete(kind);
    // Under a kind stands only what was kept as that kind, which the compiler cannot follow through a map.
    return things as unknown as readonly KeptThings[Kind][];
  };

  function enter(kind: ThingKind, key: string, look: () => object | undefined): void {
    if (closed) return;
    batches.add(`${kind}\n${key}`, (): ThingRow => ({ kind, key, thing: look() ?? null }), changedLast.has(kind));
  }

  const note: Keep['note'] = (kind, key, look) => {
    nowAndThen.forget(`${kind}\n${key}`);
    enter(kind, key, look);
  };
  const settings = createSettings(take('setting'), (name) =>
    note('setting', name, () => ({ name, value: settings.read(name) ?? '' })),
  );

  return {
    take,
    note,
    noteGrowing: (kind, key, look) =>
      nowAndThen.grew(`${kind}\n${key}`, () => {
        enter(kind, key, look);
        return JSON.stringify(look() ?? null).length;
      }),
    whenWritten: batches.whenWritten,
    settings,
    close: () => {
      if (closed) return;
      nowAndThen.finish();
      batches.writeNow();
      closed = true;
      deps.closeFile();
    },
  };
}

function readAll(table: ThingTable, path: string): Left {
  const left: Left = new Map();
  try {
    for (const { kind, thing } of table.all()) {
      const things = left.get(kind) ?? [];
      left.set(kind, things);
      things.push(thing);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new KeepError(path, 'the file is damaged; put a copy in its place, or name another file', error);
  }
  return left;
}
