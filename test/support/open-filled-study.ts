import { type Database, openDatabase } from '#src/adapters/database/open-database.ts';
import { createProgressStore } from '#src/adapters/database/progress-store.ts';
import { createQuestionStore } from '#src/adapters/database/question-store.ts';
import { createRecordStore } from '#src/adapters/database/record-store.ts';
import { createStudyStore } from '#src/adapters/database/study-store.ts';
import { fillStudy, people } from './fill-study.ts';
import { type OpenTutor, type OpenTutorOptions, openTutor } from './open-tutor.ts';

/** A Saturday noon in Seoul; the meeting of chapter 10 is on the Thursday after, 2026-12-03 at 20:00. */
export const filledMs = Date.UTC(2026, 10, 28, 3);

const names = ['하나', '두리', '세찬', '네모'];
/** Those who take part and have no account without. */
const members = people.slice(2).map((id, at) => ({
  ...{ id, displayName: names[at] ?? id, locale: 'ko-KR', tz: 'Asia/Seoul' },
}));

/** The composed tutor with a study in its third week, on a clock that the test moves. */
export async function openFilledStudy(options: OpenTutorOptions = {}): Promise<{
  readonly tutor: OpenTutor;
  readonly database: Database;
  readonly moveTo: (epochMs: number) => void;
  readonly close: () => Promise<void>;
}> {
  let skewMs = filledMs - Date.now();
  const tutor = await openTutor('socket', {
    ...options,
    now: () => Date.now() + skewMs,
    workspace: { state: { members } },
  });
  const database = await openDatabase({ path: tutor.config.databasePath, now: filledMs });
  const { kysely } = database;
  await fillStudy(
    {
      studies: createStudyStore(kysely),
      progress: createProgressStore(kysely),
      records: createRecordStore(kysely),
      questions: createQuestionStore(kysely),
    },
    {
      teamId: tutor.workspace.teamId,
      channelId: tutor.workspace.channels.find(({ name }) => name === 'study')?.id ?? '',
      nowMs: filledMs,
      rotates: true,
    },
  );
  return {
    tutor,
    database,
    moveTo(epochMs) {
      skewMs = epochMs - Date.now();
    },
    async close() {
      await database.close();
      await tutor.close();
    },
  };
}
