import type { Note } from '../../domain/notes/note.ts';
import { chapterKey } from '../../domain/study/chapter-key.ts';
import type { FindStudy } from './find-study.ts';
import type { ProgressStore, StudyStore } from './ports.ts';

/** Counts what waits to be merged as handed in. Resolves with the notes that wait. */
export type CountRequests = () => Promise<readonly Note[]>;

export function createCountRequests(deps: {
  /** Notes that requests to merge add; null: nobody could be asked, so that what was known stays. */
  readonly readRequests: () => Promise<readonly Note[] | null>;
  readonly writerOf: (teamId: string, note: Note) => Promise<string | null>;
  readonly studies: Pick<StudyStore, 'all'>;
  readonly findStudy: FindStudy;
  readonly progress: Pick<ProgressStore, 'find' | 'save'>;
  readonly now: () => number;
}): CountRequests {
  let known: readonly Note[] = [];
  return async () => {
    known = (await deps.readRequests()) ?? known;
    const teams = new Set((await deps.studies.all()).map(({ teamId }) => teamId));
    for (const teamId of teams) for (const note of known) await count(teamId, note);
    return known;
  };

  async function count(teamId: string, note: Note): Promise<void> {
    const memberId = await deps.writerOf(teamId, note);
    if (memberId === null) return;
    for (const chapter of new Set(note.chapters.map(chapterKey))) {
      const study = await deps.findStudy({ teamId, channelId: '', memberId }, chapter);
      if (study === null) continue;
      const state = (await deps.progress.find(study.id, memberId, chapter))?.state;
      if (state !== 'submitted' && state !== 'presented')
        await deps.progress.save(study.id, memberId, chapter, 'submitted', deps.now());
    }
  }
}
