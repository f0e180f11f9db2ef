import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../adapters/database/database-schema.ts';
import { createListUnanswered } from '../adapters/database/list-unanswered.ts';
import { createMeetingStore } from '../adapters/database/meeting-store.ts';
import { createProgressStore } from '../adapters/database/progress-store.ts';
import { createQuestionStore } from '../adapters/database/question-store.ts';
import { createRecordStore } from '../adapters/database/record-store.ts';
import { lexiconOf } from '../domain/retrieval/lexicon.ts';
import type { Library } from '../domain/retrieval/library.ts';
import { recogniseConcepts } from '../domain/retrieval/recognise-concepts.ts';
import { wordsOf } from '../domain/retrieval/words.ts';
import type { ConsentStore } from '../features/progress/ports.ts';
import type { ReportSources } from '../features/report/ports.ts';
import type { StudyStore } from '../features/study/ports.ts';

/** What members' answers from memory tell. */
export type RecallSources = Pick<ReportSources, 'answers' | 'forgotten'>;

/** Where reports come from: the stores of studies, the conversations, and the group's notes. */
export function composeReportSources({
  kysely,
  library,
  consents,
  studies,
  recall,
}: {
  readonly kysely: Kysely<DatabaseSchema>;
  readonly library: () => Library;
  readonly consents: Pick<ConsentStore, 'members'>;
  readonly studies: Pick<StudyStore, 'find' | 'enrolments'>;
  readonly recall: RecallSources;
}): ReportSources {
  const records = createRecordStore(kysely);
  const meetings = createMeetingStore(kysely);
  const listUnanswered = createListUnanswered(kysely);
  const openNotes = () => library().notes.filter(({ sample, private: hidden }) => !sample && !hidden);
  return {
    findStudy: studies.find,
    enrolments: studies.enrolments,
    progress: createProgressStore(kysely).ofStudy,
    changes: meetings.changes,
    presenters: meetings.presenters,
    attendance: meetings.attendance,
    readings: records.allReadings,
    ratings: records.allRatings,
    questions: createQuestionStore(kysely).list,
    consents: consents.members,
    unanswered: async (teamId, sinceMs) => {
      const chapterOf = new Map(library().notes.map(({ path, chapters }) => [path, chapters[0]?.label ?? null]));
      return (await listUnanswered(teamId, sinceMs)).map(({ nearestPath, ...ask }) => ({
        ...ask,
        chapter: nearestPath === null ? null : (chapterOf.get(nearestPath) ?? null),
      }));
    },
    ...recall,
    notes: openNotes,
    conceptsIn: (text) => recogniseConcepts(lexiconOf(library()), wordsOf(text)).map(({ conceptId }) => conceptId),
  };
}
