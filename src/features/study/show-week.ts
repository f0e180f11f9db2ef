import { presenterOf } from '../../domain/study/presenter-of.ts';
import type { Attendance, Study } from '../../domain/study/study.ts';
import { currentWeek, type StudyWeek } from '../../domain/study/study-week.ts';
import type { MeetingStore, ProgressStore, StudyStore } from './ports.ts';

/** A study's week as everybody may see it: who comes by name, everything else in counts. */
export interface ShownWeek {
  readonly study: Study;
  /** Null: the last meeting is over. */
  readonly week: StudyWeek | null;
  readonly presenterId: string | null;
  readonly attendance: readonly Attendance[];
  readonly counts: {
    readonly members: number;
    readonly handedIn: number;
    readonly passed: number;
    /** Who has neither handed in nor passed. */
    readonly missing: number;
  };
}

/** Null: there is no such study. */
export type ShowWeek = (studyId: string) => Promise<ShownWeek | null>;

export function createShowWeek(deps: {
  readonly studies: Pick<StudyStore, 'find' | 'enrolments'>;
  readonly progress: Pick<ProgressStore, 'ofStudy'>;
  readonly meetings: Pick<MeetingStore, 'attendance' | 'changes' | 'presenters'>;
  readonly now: () => number;
}): ShowWeek {
  return async (studyId) => {
    const study = await deps.studies.find(studyId);
    if (study === null) return null;
    const enrolments = await deps.studies.enrolments(studyId);
    const members = enrolments.filter(({ takesPart }) => takesPart).map(({ memberId }) => memberId);
    const week = currentWeek(study.plan, await deps.meetings.changes(studyId), deps.now());
    const nobody = { members: members.length, handedIn: 0, passed: 0, missing: 0 };
    if (week === null) return { study, week, presenterId: null, attendance: [], counts: nobody };
    const progress = await deps.progress.ofStudy(studyId);
    const isIn = (memberId: string, states: readonly string[]) =>
      week.chapters.every((chapter) =>
        progress.some((one) => one.memberId === memberId && one.chapter === chapter && states.includes(one.state)),
      );
    const handedIn = members.filter((memberId) => isIn(memberId, ['submitted', 'presented'])).length;
    const passed = members.filter((memberId) => isIn(memberId, ['passed'])).length;
    const attendance = await deps.meetings.attendance(studyId, week.number);
    return {
      study,
      week,
      presenterId: presenterOf(study.plan, week.number, enrolments, await deps.meetings.presenters(studyId)),
      attendance: attendance.filter(({ memberId }) => members.includes(memberId)),
      counts: { members: members.length, handedIn, passed, missing: members.length - handedIn - passed },
    };
  };
}
