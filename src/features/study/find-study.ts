import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import type { Study } from '../../domain/study/study.ts';
import { isPlanned } from '../../domain/study/study-week.ts';
import type { StudyStore } from './ports.ts';

/** Where something was said, and by whom. */
export interface SaidAt {
  readonly teamId: string;
  /** A direct message is a place of no study. */
  readonly channelId: string;
  readonly memberId: string;
}

/**
 * The study that a member means: that of the channel, else the one of theirs that reads the chapter, else their first.
 * Null: they take part in none.
 */
export type FindStudy = (said: SaidAt, chapter?: ChapterKey | null) => Promise<Study | null>;

export function createFindStudy(deps: { readonly studies: Pick<StudyStore, 'ofChannel' | 'ofMember'> }): FindStudy {
  return async ({ teamId, channelId, memberId }, chapter = null) => {
    const here = await deps.studies.ofChannel(teamId, channelId);
    if (here !== null) return here;
    const theirs = await deps.studies.ofMember(teamId, memberId);
    const reading = chapter === null ? undefined : theirs.find(({ plan }) => isPlanned(plan, chapter));
    return reading ?? theirs[0] ?? null;
  };
}
