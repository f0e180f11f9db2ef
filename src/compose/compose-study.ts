import { createMeetingStore } from '../adapters/database/meeting-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { createProgressStore } from '../adapters/database/progress-store.ts';
import { createQuestionStore } from '../adapters/database/question-store.ts';
import { createRecordStore } from '../adapters/database/record-store.ts';
import { createStudyStore } from '../adapters/database/study-store.ts';
import type { MemberProfiles } from '../adapters/slack/member-profiles.ts';
import type { StudyUseCases } from '../adapters/slack/study-use-cases.ts';
import type { Config } from '../config/config.ts';
import type { Author, Note } from '../domain/notes/note.ts';
import type { SyncByHand, SyncNotes } from '../features/notes/sync-notes.ts';
import type { Task } from '../features/schedule/ports.ts';
import { type AbsorbNote, createAbsorbNote } from '../features/study/absorb-note.ts';
import { createAttend } from '../features/study/attend.ts';
import { createChangeMeeting, createProposeMeeting } from '../features/study/change-meeting.ts';
import { createCountRequests } from '../features/study/count-requests.ts';
import { createEnrol } from '../features/study/enrol.ts';
import { createFindStudy } from '../features/study/find-study.ts';
import { createFreshQuestions } from '../features/study/fresh-questions.ts';
import { createIsHandedIn, type IsHandedIn } from '../features/study/is-handed-in.ts';
import { createKeepRecord } from '../features/study/keep-record.ts';
import { createKeepSeveral } from '../features/study/keep-several.ts';
import { createPassWeek } from '../features/study/pass-week.ts';
import { createRemindMeetings } from '../features/study/remind-meetings.ts';
import { createSetUpStudy } from '../features/study/set-up-study.ts';
import { createShowRecords } from '../features/study/show-records.ts';
import { createShowWeek } from '../features/study/show-week.ts';
import { createAcceptSwap, createMarkPresented, createOfferSwap } from '../features/study/swap-presenters.ts';
import { createUnclaimedAuthors } from '../features/study/unclaimed-authors.ts';
import { createUndoRecord } from '../features/study/undo-record.ts';
import { composeReminderWords } from './compose-reminder-words.ts';

export interface StudyOptions {
  readonly database: Database;
  readonly config: Pick<Config, 'locale' | 'commandName'>;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  readonly sync: SyncNotes;
  readonly writerOf: (teamId: string, author: Author) => Promise<string | null>;
  readonly notes: () => readonly Note[];
  /** Notes that wait to be merged; null: nobody could be asked. */
  readonly readRequests: () => Promise<readonly Note[] | null>;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface ComposedStudy {
  readonly useCases: StudyUseCases;
  readonly isHandedIn: IsHandedIn;
  /** Fetches the notes, and counts those that wait to be merged as handed in. */
  readonly sync: SyncByHand;
  readonly absorbNote: AbsorbNote;
  /** Takes the notes of everybody who is known into their records, as notes come and change. */
  readonly absorbAll: (notes: readonly Note[]) => Promise<void>;
  /** What schedules can start, by name. */
  readonly tasks: (given: { readonly profiles: MemberProfiles }) => Readonly<Record<string, Task>>;
}

/** Studies, their weeks and what members log, joined. */
export function composeStudy(options: StudyOptions): ComposedStudy {
  const { now, newId, authorOf } = options;
  const { kysely } = options.database;
  const studies = createStudyStore(kysely);
  const progress = createProgressStore(kysely);
  const records = createRecordStore(kysely);
  const meetings = createMeetingStore(kysely);
  const findStudy = createFindStudy({ studies });
  const shared = { studies, progress, records, meetings, findStudy, now, newId };
  const enrol = createEnrol(shared);
  const keepRecord = createKeepRecord(shared);
  const questions = createQuestionStore(kysely);
  const absorbNote = createAbsorbNote({ ...shared, addQuestion: questions.add });
  const fresh = createFreshQuestions();
  const absorbed = new WeakMap<Note, string>();
  const writerOf = async (teamId: string, { author, sample }: Note) =>
    sample || author === null ? null : options.writerOf(teamId, author);
  let waiting: readonly Note[] = [];
  const countRequests = createCountRequests({ ...shared, readRequests: options.readRequests, writerOf });
  const sync: SyncByHand = async () => {
    const outcome = await options.sync();
    // A remote that is away keeps nobody's reminder; what waited before still waits.
    if (outcome.kind === 'pulled' || outcome.kind === 'conflict') waiting = await countRequests();
    return { ...outcome, waiting: waiting.length };
  };
  return {
    absorbNote,
    sync,
    async absorbAll(notes) {
      for (const teamId of new Set((await studies.all()).map((study) => study.teamId))) {
        for (const note of notes) {
          const author = note.sample ? null : note.author;
          const memberId = author === null ? null : await options.writerOf(teamId, author);
          // A note that has not changed since is the same object; one whose author became known is read again.
          if (memberId === null || absorbed.get(note) === `${teamId}:${memberId}`) continue;
          fresh.add(memberId, await absorbNote(teamId, memberId, note));
          absorbed.set(note, `${teamId}:${memberId}`);
        }
      }
      fresh.begin();
    },
    tasks: ({ profiles }) => studyTasks(profiles),
    isHandedIn: createIsHandedIn(shared),
    useCases: {
      keepRecord,
      keepSeveral: createKeepSeveral({ ...shared, keepRecord }),
      undoRecord: createUndoRecord(shared),
      showRecords: createShowRecords(shared),
      findStudy,
      setUpStudy: createSetUpStudy(shared),
      showWeek: createShowWeek(shared),
      enrol,
      attend: createAttend({ ...shared, enrol }),
      passWeek: createPassWeek(shared),
      proposeMeeting: createProposeMeeting(shared),
      changeMeeting: createChangeMeeting(shared),
      offerSwap: createOfferSwap(shared),
      acceptSwap: createAcceptSwap(shared),
      markPresented: createMarkPresented(shared),
      studies,
    },
  };

  function studyTasks(profileOf: MemberProfiles): Readonly<Record<string, Task>> {
    const words = composeReminderWords({ ...options.config, profileOf });
    const unclaimed = createUnclaimedAuthors({ writerOf, notes: () => [...options.notes(), ...waiting] });
    const remindMeetings = createRemindMeetings({ ...shared, authorOf, unclaimed, words });
    // Notes that came by git: whoever hands in here is offered the same beside what was read of the note.
    const offers = (run: string, ownInitiative: boolean) =>
      Promise.all(
        fresh.take().map(async ({ memberId, count }) => ({
          ...{ key: `${run}:questions:${memberId}`, target: memberId, isMember: true, about: null, ownInitiative },
          ...(await words.questions(memberId, count)),
        })),
      );
    return {
      async sync(run) {
        const outcome = await sync();
        if (outcome.kind === 'conflict' || outcome.kind === 'unreachable') throw new Error(outcome.detail);
        const links =
          outcome.kind === 'pulled' ? outcome.links.map((path) => `symbolic link not followed: ${path}`) : [];
        const messages = await offers(run.name, run.scheduledMs !== null);
        return { messages, log: [outcome.kind === 'off' ? 'there is no repository' : 'up to date', ...links] };
      },
      'meeting-reminder': async ({ name, spec, scheduledMs }, nowMs) => {
        // Whoever has pushed a note by now is not reminded of it; a remote that is away keeps nobody's reminder.
        await sync();
        const { early, late, notes } = spec.template.with;
        const offsets = { early: Number(early), late: Number(late), notes: Number(notes) };
        const reminders = await remindMeetings(offsets, nowMs);
        const ownInitiative = scheduledMs !== null;
        const offered = await offers(name, ownInitiative);
        return { messages: [...reminders.map((one) => ({ ...one, ownInitiative })), ...offered], log: [] };
      },
    };
  }
}
