import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import { standingHalves } from '../../domain/study/standing-record.ts';
import type { FindStudy } from './find-study.ts';
import type { RecordStore } from './ports.ts';

/** Half stars, from 0 to 10, that a member gives themselves for a chapter now; null where they gave none. */
export type StarsOf = (teamId: string, memberId: string, chapter: ChapterKey) => Promise<number | null>;

export function createStarsOf(deps: {
  readonly findStudy: FindStudy;
  readonly records: Pick<RecordStore, 'ratings'>;
}): StarsOf {
  return async (teamId, memberId, chapter) => {
    // The chapter of the same number in another book tells nothing.
    const studyId = (await deps.findStudy({ teamId, memberId, channelId: '' }, chapter))?.id ?? null;
    const ratings = await deps.records.ratings(teamId, memberId);
    const ofStudy = ratings.filter((rating) => rating.studyId === studyId);
    return standingHalves(ofStudy, chapter)?.value ?? null;
  };
}
