import { buildPassages } from '../../domain/retrieval/build-passages.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { Passage, SearchResult } from '../../domain/retrieval/passage.ts';
import type { SearchSettings } from '../../domain/retrieval/passage-index.ts';
import { buildPassageIndex } from '../../domain/retrieval/passage-index.ts';
import type { Pause } from '../../domain/retrieval/steps.ts';
import { createTakeTurns } from './take-turns.ts';
import { warmAnswers } from './warm-answers.ts';

/** The library as it is at this moment, searchable. */
export interface KeptLibrary {
  readonly current: () => Library;
  readonly search: (words: string, limit: number) => SearchResult;
  /** The passage with this id; null when the note was changed or deleted since. */
  readonly findPassage: (passageId: string) => Passage | null;
  /** Reads everything again and swaps it in at once; what was there stays when reading fails. */
  readonly reload: () => Promise<void>;
}

interface Snapshot {
  readonly library: Library;
  readonly search: (words: string, limit: number) => SearchResult;
  readonly passages: ReadonlyMap<string, Passage>;
}

/** Loads the library and keeps it searchable; `pause` lets others have their turn while it is made so. */
export async function keepLibrary(
  load: () => Promise<Library>,
  { pause = createTakeTurns(), ...settings }: SearchSettings & { readonly pause?: Pause } = {},
): Promise<KeptLibrary> {
  let snapshot = await read();
  let reloading: Promise<void> = Promise.resolve();

  async function read(): Promise<Snapshot> {
    const library = await load();
    const { search } = await buildPassageIndex(library, { pause, ...settings });
    const passages = new Map(buildPassages(library).map((passage) => [passage.id, passage]));
    await pause();
    await warmAnswers(library, pause);
    return { library, search, passages };
  }

  return {
    current: () => snapshot.library,
    search: (words, limit) => snapshot.search(words, limit),
    findPassage: (passageId) => snapshot.passages.get(passageId) ?? null,
    reload() {
      // One after the other, so that an older reading never replaces a newer one.
      const next = reloading.then(async () => {
        snapshot = await read();
      });
      reloading = next.catch(() => {});
      return next;
    },
  };
}
