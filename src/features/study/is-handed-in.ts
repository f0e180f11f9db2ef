import { takeChapter } from '../../domain/study/speech/said-chapter.ts';
import type { ProgressStore, StudyStore } from './ports.ts';

/** Whether a member is done with a chapter (`9장`, `9`): handed in, presented, or passed on purpose. */
export type IsHandedIn = (teamId: string, memberId: string, about: string) => Promise<boolean>;

export function createIsHandedIn(deps: {
  readonly studies: Pick<StudyStore, 'ofMember'>;
  readonly progress: Pick<ProgressStore, 'find'>;
}): IsHandedIn {
  return async (teamId, memberId, about) => {
    const { chapter } = takeChapter(about, true);
    if (chapter === null || chapter === 'several') return false;
    for (const { id } of await deps.studies.ofMember(teamId, memberId)) {
      const state = (await deps.progress.find(id, memberId, chapter))?.state;
      if (state === 'submitted' || state === 'presented' || state === 'passed') return true;
    }
    return false;
  };
}
