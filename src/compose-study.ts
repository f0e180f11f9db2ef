import { createMeetingStore } from './adapters/database/meeting-store.ts';
import type { Database } from './adapters/database/open-database.ts';
import { createProgressStore } from './adapters/database/progress-store.ts';
import { createRecordStore } from './adapters/database/record-store.ts';
import { createStudyStore } from './adapters/database/study-store.ts';
import type { StudyUseCases } from './adapters/slack/study-use-cases.ts';
import { createAttend } from './features/study/attend.ts';
import { createChangeMeeting, createProposeMeeting } from './features/study/change-meeting.ts';
import { createEnrol } from './features/study/enrol.ts';
import { createFindStudy } from './features/study/find-study.ts';
import { createIsHandedIn, type IsHandedIn } from './features/study/is-handed-in.ts';
import { createKeepRecord } from './features/study/keep-record.ts';
import { createPassWeek } from './features/study/pass-week.ts';
import { createSetUpStudy } from './features/study/set-up-study.ts';
import { createShowRecords } from './features/study/show-records.ts';
import { createShowWeek } from './features/study/show-week.ts';
import { createAcceptSwap, createMarkPresented, createOfferSwap } from './features/study/swap-presenters.ts';
import { createUndoRecord } from './features/study/undo-record.ts';

/** Studies, their weeks and what members log, joined. */
export function composeStudy({
  database: { kysely },
  now,
  newId,
}: {
  readonly database: Database;
  readonly now: () => number;
  readonly newId: () => string;
}): { readonly useCases: StudyUseCases; readonly isHandedIn: IsHandedIn } {
  const studies = createStudyStore(kysely);
  const progress = createProgressStore(kysely);
  const records = createRecordStore(kysely);
  const meetings = createMeetingStore(kysely);
  const findStudy = createFindStudy({ studies });
  const shared = { studies, progress, records, meetings, findStudy, now, newId };
  const enrol = createEnrol(shared);
  return {
    isHandedIn: createIsHandedIn(shared),
    useCases: {
      keepRecord: createKeepRecord(shared),
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
}
