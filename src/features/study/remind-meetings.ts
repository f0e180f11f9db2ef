import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import { presenterOf } from '../../domain/study/presenter-of.ts';
import type { Study } from '../../domain/study/study.ts';
import { currentWeek, type StudyWeek, weekNumbered } from '../../domain/study/study-week.ts';
import type { MeetingStore, ProgressStore, StudyStore } from './ports.ts';

/** How many hours before a meeting the channel is reminded, and before the deadline whoever has not handed in. */
export interface ReminderOffsets {
  readonly early: number;
  readonly late: number;
  readonly notes: number;
}

/** Something to be said. The same key is said once, however often it is looked at. */
export interface StudyReminder {
  readonly key: string;
  readonly target: string;
  readonly isMember: boolean;
  readonly text: string;
  /** What it reminds of: whoever is done with it is left in peace; null: nothing that one is done with. */
  readonly about: string | null;
}

/** In which words; all that goes in is data. */
export interface ReminderWords {
  readonly meeting: (study: Study, week: StudyWeek, presenterId: string | null) => Promise<string>;
  readonly notes: (study: Study, week: StudyWeek, memberId: string, isKnownAuthor: boolean) => Promise<string>;
  /** Asks whether one of these authors is the member. */
  readonly whose: (study: Study, week: StudyWeek, memberId: string, authors: readonly string[]) => Promise<string>;
  readonly chapter: (chapter: ChapterKey) => string;
}

/** What is due by now in all studies. Offsets count from the meeting as it is now, so that they move with it. */
export type RemindMeetings = (offsets: ReminderOffsets, nowMs: number) => Promise<readonly StudyReminder[]>;

const hourMs = 3_600_000;

export function createRemindMeetings(deps: {
  readonly studies: Pick<StudyStore, 'all' | 'enrolments'>;
  readonly progress: Pick<ProgressStore, 'ofStudy'>;
  readonly meetings: Pick<MeetingStore, 'changes' | 'presenters'>;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  /** Authors of notes on these chapters whom no member is, the notes that wait to be merged included. */
  readonly unclaimed: (teamId: string, chapters: readonly ChapterKey[]) => Promise<readonly string[]>;
  readonly words: ReminderWords;
}): RemindMeetings {
  return async (offsets, nowMs) => {
    const all: StudyReminder[] = [];
    for (const study of await deps.studies.all()) {
      const changes = await deps.meetings.changes(study.id);
      const current = currentWeek(study.plan, changes, nowMs);
      if (current === null) continue;
      // The next meeting may be nearer than its early offset while this one is still ahead.
      for (const number of [current.number, current.number + 1]) {
        const week = weekNumbered(study.plan, number, changes);
        if (week === null || week.meeting.kind === 'skipped') continue;
        all.push(...(await meetingReminders(study, week, offsets, nowMs)));
        if (isDue(week.deadlineMs, offsets.notes, nowMs)) all.push(...(await noteReminders(study, week)));
      }
    }
    return all;
  };

  async function meetingReminders(
    study: Study,
    week: StudyWeek,
    { early, late }: ReminderOffsets,
    nowMs: number,
  ): Promise<readonly StudyReminder[]> {
    const due = [...new Set([early, late])].filter((hours) => isDue(week.meeting.atMs, hours, nowMs));
    if (due.length === 0) return [];
    const [enrolments, agreed] = [await deps.studies.enrolments(study.id), await deps.meetings.presenters(study.id)];
    const text = await deps.words.meeting(study, week, presenterOf(study.plan, week.number, enrolments, agreed));
    return due.map((hours) => ({
      // A moved meeting is another time, so that it is reminded of anew.
      key: `meeting:${study.id}:${week.number}:${week.meeting.atMs}:${hours}`,
      ...{ target: study.channelId, isMember: false, text, about: null },
    }));
  }

  async function noteReminders(study: Study, week: StudyWeek): Promise<readonly StudyReminder[]> {
    const progress = await deps.progress.ofStudy(study.id);
    const isDone = (memberId: string, chapter: ChapterKey) =>
      progress.some(
        (one) =>
          one.memberId === memberId &&
          one.chapter === chapter &&
          (one.state === 'submitted' || one.state === 'presented' || one.state === 'passed'),
      );
    const unclaimed = await deps.unclaimed(study.teamId, week.chapters);
    const reminders: StudyReminder[] = [];
    for (const { memberId, takesPart } of await deps.studies.enrolments(study.id)) {
      const open = takesPart ? week.chapters.find((chapter) => !isDone(memberId, chapter)) : undefined;
      if (open === undefined) continue;
      const isKnown = (await deps.authorOf(study.teamId, memberId)) !== null;
      reminders.push({
        key: `notes:${study.id}:${week.number}:${week.deadlineMs}:${memberId}`,
        ...{ target: memberId, isMember: true },
        // One of those notes may be theirs: whoever has handed in is asked, and not urged.
        text:
          isKnown || unclaimed.length === 0
            ? await deps.words.notes(study, week, memberId, isKnown)
            : await deps.words.whose(study, week, memberId, unclaimed),
        about: deps.words.chapter(open),
      });
    }
    return reminders;
  }
}

/** From its time on until half of what was left is over: later it would come too late to be of use. */
function isDue(atMs: number, hours: number, nowMs: number): boolean {
  return nowMs >= atMs - hours * hourMs && nowMs < atMs - (hours * hourMs) / 2;
}
