import { calendarOf } from '../../domain/review/calendar-of.ts';
import { studyDayOf } from '../../domain/review/study-day.ts';
import type { Learner, ReviewStore } from './ports.ts';

/** Shows cards that are to come back by now, one to each member; what was not seen on its day comes back no more. */
export type BringBack = (nowMs: number) => Promise<void>;

export function createBringBack(deps: {
  readonly reviews: Pick<ReviewStore, 'returns' | 'commit'>;
  /** Posts the card that is next, unless one waits there already. */
  readonly goOn: (learner: Learner) => Promise<unknown>;
  readonly onError: (error: unknown, memberId: string) => void;
}): BringBack {
  return async (nowMs) => {
    const seen = new Set<string>();
    for (const ask of await deps.reviews.returns(null, nowMs)) {
      const { teamId, memberId, version } = ask;
      try {
        if (studyDayOf(nowMs, calendarOf(ask.timeZone)) > ask.day) {
          const after = { ...ask, returnMs: null, version: version + 1 };
          await deps.reviews.commit({ ask: { version, after }, entries: [] });
        } else if (!seen.has(memberId)) {
          seen.add(memberId);
          await deps.goOn({ teamId, memberId });
        }
      } catch (error) {
        deps.onError(error, memberId);
      }
    }
  };
}
