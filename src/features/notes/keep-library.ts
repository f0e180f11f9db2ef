import type { Library } from '../../domain/retrieval/library.ts';
import { buildPassageIndex, type PassageIndex } from '../../domain/retrieval/passage-index.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import type { Pause } from '../../domain/retrieval/steps.ts';
import { finishInTurns } from '../../domain/retrieval/steps.ts';
import { buildLarge, findUnread, type KeptKeys } from './build-large.ts';
import { createViews, type View, type ViewOf } from './create-views.ts';
import { passagesById } from './passages-by-id.ts';
import type { BuildApart, IndexStore } from './ports.ts';
import { createTakeTurns } from './take-turns.ts';
import { warmAnswers } from './warm-answers.ts';

/** The library as it is at this moment, searchable. */
export interface KeptLibrary {
  readonly current: () => Library;
  readonly search: (words: string, limit: number) => SearchResult;
  /** The same with an author's private notes in it. */
  readonly viewOf: ViewOf;
  /** Reads everything again and swaps it in at once; what was there stays when reading fails. */
  readonly reload: () => Promise<void>;
  /** Keeps for the next start what is not kept yet, and resolves when that is done. */
  readonly settled: () => Promise<void>;
}

interface Snapshot {
  readonly open: View;
  readonly viewOf: ViewOf;
  readonly index: PassageIndex;
}

export interface KeepSettings {
  /** Probability from which on a search calls itself sure. */
  readonly threshold?: number;
  /** Lets others have their turn while the library is made searchable. */
  readonly pause?: Pause;
  /** Where the index outlives this process; without it every start reads all notes anew. */
  readonly indexes?: IndexStore;
  /** Builds large indexes off the event loop; without it all are built in turns with everything else. */
  readonly apart?: BuildApart;
}

/**
 * Characters of text that the kept index lacks from which on it is written anew: the next start reads fewer in a fifth of a second,
 * while the index of a large library is hundreds of megabytes.
 */
const worthSaving = 100_000;

/** Loads the library and keeps it searchable. */
export async function keepLibrary(load: () => Promise<Library>, settings: KeepSettings = {}): Promise<KeptLibrary> {
  const { pause = createTakeTurns(), indexes, apart, ...search } = settings;
  let saving: Promise<void> = Promise.resolve();
  let keys: KeptKeys | null = null;
  let unsaved: PassageIndex | null = null;
  let snapshot = await read((await indexes?.open()) ?? null, null);
  let reloading: Promise<void> = Promise.resolve();

  async function read(saved: SavedIndex | null, before: PassageIndex | null): Promise<Snapshot> {
    const library = await load();
    if (saved !== null) keys = keysOf(saved);
    await saving;
    const unread = await findUnread(library, keys, pause);
    const built = apart === undefined ? null : await buildLarge(apart, library, unread);
    const index = await buildPassageIndex(library, { pause, saved: built ?? saved, before, ...search });
    const passages = await passagesById(library, pause);
    await warmAnswers(library, pause);
    unsaved = built === null && !unread.isSame ? index : null;
    if (built !== null) keys = keysOf(built);
    else if (unread.characters >= worthSaving || keys === null) save();
    const findPassage = (passageId: string) => passages.get(passageId) ?? null;
    const open = { library, search: index.search, findPassage, visibleTo: null };
    return { open, viewOf: createViews(open, { pause, before: index, ...search }), index };
  }

  /** Nobody waits for it: without the file the next start only takes longer, and whoever keeps it tells why. */
  function save(): void {
    const index = unsaved;
    if (indexes === undefined || index === null) return;
    unsaved = null;
    saving = (async () => {
      const saved = await finishInTurns(index.save(), pause);
      await indexes.save(saved);
      keys = keysOf(saved);
    })().catch(() => {});
  }

  return {
    current: () => snapshot.open.library,
    search: (words, limit) => snapshot.open.search(words, limit),
    viewOf: (authorName) => snapshot.viewOf(authorName),
    settled() {
      save();
      return saving;
    },
    reload() {
      // One after the other, so that an older reading never replaces a newer one.
      const next = reloading.then(async () => {
        snapshot = await read(null, snapshot.index);
      });
      reloading = next.catch(() => {});
      return next;
    },
  };
}

/** Without the tables, which would be held for nothing. */
function keysOf({ readingKey, contentKeys }: SavedIndex): KeptKeys {
  return { readingKey, contentKeys };
}
