import { movedMeeting } from '../../domain/study/speech/parse-meeting.ts';
import type { Study } from '../../domain/study/study.ts';
import { currentWeek, type StudyWeek, weekNumbered } from '../../domain/study/study-week.ts';
import type { MeetingStore, StudyStore } from './ports.ts';

export interface MeetingWish {
  readonly studyId: string;
  readonly which: 'this' | 'next';
  readonly weekday: number | null;
  /** Minutes of the day that may be meant; empty: as planned. */
  readonly minutes: readonly number[];
}

/** A meeting and when it may be instead, epoch milliseconds, soonest first. */
export interface MeetingProposal {
  readonly study: Study;
  readonly week: StudyWeek;
  readonly times: readonly number[];
}

/** What a wish comes to, before anything is changed. Null: there is no such week. Times that are past are left out. */
export type ProposeMeeting = (wish: MeetingWish) => Promise<MeetingProposal | null>;

/** `movedToMs` null skips it, `as-planned` takes a change back. Null: there is no such week (any more). */
export type ChangeMeeting = (change: {
  readonly studyId: string;
  readonly week: number;
  readonly movedToMs: number | null | 'as-planned';
  readonly by: string;
}) => Promise<{ readonly study: Study; readonly week: StudyWeek } | null>;

interface Deps {
  readonly studies: Pick<StudyStore, 'find'>;
  readonly meetings: Pick<MeetingStore, 'changes' | 'change'>;
  readonly now: () => number;
}

export function createProposeMeeting(deps: Deps): ProposeMeeting {
  return async ({ studyId, which, weekday, minutes }) => {
    const study = await deps.studies.find(studyId);
    if (study === null) return null;
    const changes = await deps.meetings.changes(studyId);
    const current = currentWeek(study.plan, changes, deps.now());
    const number = (current?.number ?? study.plan.weeks.length) + (which === 'next' ? 1 : 0);
    const week = current === null ? null : weekNumbered(study.plan, number, changes);
    // Days are counted from what was planned, also where the meeting was moved before.
    const plannedMs = weekNumbered(study.plan, number, [])?.meeting.atMs;
    if (week === null || plannedMs === undefined) return null;
    const said = minutes.length === 0 ? [null] : minutes;
    const times = said
      .map((minute) => movedMeeting(plannedMs, { weekday, minute }, study.plan.timeZone))
      .filter((at): at is number => at !== null && at > deps.now());
    return { study, week, times: times.toSorted((a, b) => a - b) };
  };
}

/** Moves or skips one meeting, once: a second word takes the place of the first. */
export function createChangeMeeting(deps: Deps): ChangeMeeting {
  return async ({ studyId, week, movedToMs, by }) => {
    const study = await deps.studies.find(studyId);
    if (study === null || study.plan.weeks[week - 1] === undefined) return null;
    await deps.meetings.change(studyId, week, movedToMs === 'as-planned' ? null : { movedToMs, by }, deps.now());
    const changed = weekNumbered(study.plan, week, await deps.meetings.changes(studyId));
    return changed === null ? null : { study, week: changed };
  };
}
