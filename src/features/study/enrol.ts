import { presenterOf } from '../../domain/study/presenter-of.ts';
import { currentWeek } from '../../domain/study/study-week.ts';
import type { MeetingStore, StudyStore } from './ports.ts';

export type EnrolOutcome = 'joined' | 'left' | 'unchanged' | 'no-study';

/** Takes part in a study, or no longer. Whose turn it was, and is this week, does not change by that. */
export type Enrol = (studyId: string, memberId: string, takesPart: boolean) => Promise<EnrolOutcome>;

export function createEnrol(deps: {
  readonly studies: Pick<StudyStore, 'find' | 'enrolments' | 'enrol'>;
  readonly meetings: Pick<MeetingStore, 'changes' | 'presenters' | 'setPresenters'>;
  readonly now: () => number;
}): Enrol {
  return async (studyId, memberId, takesPart) => {
    const study = await deps.studies.find(studyId);
    if (study === null) return 'no-study';
    const enrolments = await deps.studies.enrolments(studyId);
    const agreed = await deps.meetings.presenters(studyId);
    const changed = await deps.studies.enrol(studyId, memberId, takesPart, deps.now());
    if (!changed) return 'unchanged';
    const week = currentWeek(study.plan, await deps.meetings.changes(studyId), deps.now());
    const begun = Array.from({ length: week?.number ?? 0 }, (_, index) => index + 1);
    const turns = begun.flatMap((number) => {
      const presenter = agreed.has(number) ? null : presenterOf(study.plan, number, enrolments, agreed);
      // Whoever leaves gives the turn of this week away, and keeps those that they had.
      const isGiven = presenter === memberId && number === week?.number;
      return presenter === null || isGiven ? [] : [{ week: number, memberId: presenter }];
    });
    if (turns.length > 0) await deps.meetings.setPresenters(studyId, turns, deps.now());
    return takesPart ? 'joined' : 'left';
  };
}
