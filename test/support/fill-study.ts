import type { QuestionStore } from '#src/features/questions/ports.ts';
import type { ProgressStore, RecordStore, StudyStore } from '#src/features/study/ports.ts';

/** Six who take part; two of them have an account in the workspace of the tests. */
export const people = ['U00000JUNHO', 'U000000EMMA', 'U0000000ONE', 'U0000000TWO', 'U000000TREE', 'U000000FOUR'];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A study in its third week: chapters 8 to 12, stars and times of everybody, one open question. */
export async function fillStudy(
  stores: {
    readonly studies: Pick<StudyStore, 'create' | 'enrol'>;
    readonly progress: Pick<ProgressStore, 'save'>;
    readonly records: Pick<RecordStore, 'addRating' | 'addReading'>;
    readonly questions: Pick<QuestionStore, 'add'>;
  },
  {
    teamId,
    channelId,
    nowMs,
    rotates = false,
  }: { readonly teamId: string; readonly channelId: string; readonly nowMs: number; readonly rotates?: boolean },
): Promise<void> {
  const studyId = 'study-1';
  await stores.studies.create({
    id: studyId,
    teamId,
    channelId,
    plan: {
      book: '쿠버네티스 교과서',
      timeZone: 'Asia/Seoul',
      firstMeetingOn: '2026-11-19',
      meetingMinute: 20 * 60,
      everyWeeks: 1,
      deadlineMinutes: 12 * 60,
      // Where turns go round, long enough for each to come twice.
      weeks: Array.from({ length: rotates ? 12 : 5 }, (_, index) => [String(index + 8)]),
      rotates,
      mostPasses: 2,
    },
    version: 1,
    createdBy: 'U00000MINJI',
    createdMs: nowMs - 16 * dayMs,
    cardTs: null,
  });
  for (const [index, memberId] of people.entries()) {
    await stores.studies.enrol(studyId, memberId, true, nowMs - 16 * dayMs + index);
    for (const [place, chapter] of ['8', '9'].entries()) {
      const atMs = nowMs - (10 - 6 * place) * dayMs + index * hourMs;
      const base = { teamId, studyId, memberId, source: 'line', atMs, undoneMs: null } as const;
      const id = `${memberId}-${chapter}`;
      await stores.records.addRating({ ...base, id: `r-${id}`, chapter, halves: 4 + ((index + place) % 4) }, `r-${id}`);
      await stores.records.addReading({ ...base, id: `t-${id}`, chapter, minutes: 90 + 20 * index }, `t-${id}`);
      await stores.progress.save(studyId, memberId, chapter, 'submitted', atMs);
    }
    if (index < 2) await stores.progress.save(studyId, memberId, '10', 'submitted', nowMs - dayMs);
  }
  await stores.questions.add(
    {
      id: 'q-1',
      teamId,
      studyId,
      chapter: '9',
      text: '왜 재시작해야 하나요',
      askerId: 'U0000000ONE',
      authorName: null,
      anonymous: true,
      state: 'open',
      takenBy: null,
      answer: null,
      answeredBy: null,
      channelId: null,
      messageTs: null,
      askedMs: nowMs - dayMs,
      changedMs: nowMs - dayMs,
    },
    'q-1',
  );
}
