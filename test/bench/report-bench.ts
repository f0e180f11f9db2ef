/**
 * The report of a large study, from its database to the values that are shown, and the pictures of a report.
 *
 * Usage: npm run bench -- report [MEMBERS] [CHAPTERS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDrawPicture } from '../../src/adapters/charts/draw-picture.ts';
import { createListUnanswered } from '../../src/adapters/database/list-unanswered.ts';
import { createMeetingStore } from '../../src/adapters/database/meeting-store.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { createProgressStore } from '../../src/adapters/database/progress-store.ts';
import { createQuestionStore } from '../../src/adapters/database/question-store.ts';
import { createRecordStore } from '../../src/adapters/database/record-store.ts';
import { createStudyStore } from '../../src/adapters/database/study-store.ts';
import type { Picture } from '../../src/domain/progress/picture.ts';
import { groupReport } from '../../src/features/report/group-report.ts';
import { deskStudy } from '../../src/features/report/member-desk.ts';
import { ownReport } from '../../src/features/report/own-report.ts';
import { createReadFacts } from '../../src/features/report/study-facts.ts';
import { percentiles } from './percentiles.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 28);
const teamId = 'T1';
const rounds = 10;

export async function benchReport(members = 500, chapters = 15): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));
  const database = await openDatabase({ path: join(folder, 'bench.sqlite'), now: nowMs });
  const { kysely } = database;
  const studies = createStudyStore(kysely);
  const progress = createProgressStore(kysely);
  const records = createRecordStore(kysely);
  const meetings = createMeetingStore(kysely);
  const names = Array.from({ length: chapters }, (_, index) => String(index + 1));
  await studies.create({
    ...{ id: 's', teamId, channelId: 'C1', version: 1, createdBy: 'U', createdMs: nowMs - 120 * dayMs, cardTs: null },
    plan: {
      ...{ book: 'book', timeZone: 'Asia/Seoul', firstMeetingOn: '2026-08-20', meetingMinute: 1200 },
      ...{ everyWeeks: 1, deadlineMinutes: 720, weeks: names.map((name) => [name]), rotates: false, mostPasses: 2 },
    },
  });
  for (let member = 0; member < members; member += 1) {
    const memberId = `U${String(member).padStart(8, '0')}`;
    await studies.enrol('s', memberId, true, nowMs - 120 * dayMs + member);
    for (const [place, chapter] of names.entries()) {
      const atMs = nowMs - (chapters - place) * 7 * dayMs;
      const base = { teamId, studyId: 's', memberId, chapter, source: 'line', atMs, undoneMs: null } as const;
      const id = `${memberId}-${chapter}`;
      await records.addRating({ ...base, id: `r${id}`, halves: (member + place) % 11 }, `r${id}`);
      await records.addReading({ ...base, id: `t${id}`, minutes: 60 + (member % 120) }, `t${id}`);
      await progress.save('s', memberId, chapter, 'submitted', atMs);
    }
  }
  const answersOf = Array.from({ length: members }, (_, member) =>
    names.flatMap((chapter) =>
      Array.from({ length: 10 }, (_unused, index) => ({
        memberId: `U${String(member).padStart(8, '0')}`,
        chapter,
        answer: { correct: (member + index) % 3 > 0, chance: index % 2 === 0 ? 0.25 : 0 },
      })),
    ),
  ).flat();
  const readFacts = createReadFacts({
    ...{ findStudy: studies.find, enrolments: studies.enrolments, progress: progress.ofStudy },
    ...{ changes: meetings.changes, presenters: meetings.presenters, attendance: meetings.attendance },
    ...{ readings: records.allReadings, ratings: records.allRatings },
    questions: createQuestionStore(kysely).list,
    consents: async () => new Set<string>(),
    unanswered: async (team, since) =>
      (await createListUnanswered(kysely)(team, since)).map(({ nearestPath: chapter, ...ask }) => ({
        ...ask,
        chapter,
      })),
    answers: async () => answersOf,
    forgotten: async () => [],
    notes: () => [],
    conceptsIn: () => [],
  });
  const [facts, group, own, desk]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const read = await timed(facts, () => readFacts('s', nowMs));
    if (read === null) throw new Error('there is no study');
    await timed(group, () => groupReport(read));
    await timed(desk, () => deskStudy(read, `U${String(round).padStart(8, '0')}`, null));
    await timed(own, () => ownReport(read, `U${String(round).padStart(8, '0')}`));
  }
  const size = `${members} members × ${chapters} chapters, ${answersOf.length} answers`;
  console.log(`${size}: facts read ${percentiles(facts).text}`);
  console.log(`group report ${percentiles(group).text}`);
  console.log(`desk ${percentiles(desk).text}`);
  console.log(`own report ${percentiles(own).text}`);
  await database.close();
  rmSync(folder, { recursive: true });
  await benchPictures();
  console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`);
}

async function benchPictures(): Promise<void> {
  const labels = Array.from({ length: 12 }, (_, index) => `${index + 1}장`);
  const spread = { median: 3, low: 2, high: 4 };
  const pictures: readonly Picture[] = [
    {
      ...{ kind: 'heat-map', title: '내 이해도', columns: labels, emptyLabel: '아직 없음' },
      rows: labels.map((label, row) => ({ label, stars: labels.map((_, column) => (column < row ? null : 3.5)) })),
    },
    {
      ...{ kind: 'burn-up', title: '우리가 읽은 길', chapters: 12, plannedLabel: '계획', finishedLabel: '읽은 장' },
      points: labels.map((label, planned) => ({ label, planned, finished: planned < 8 ? spread : null })),
    },
    { kind: 'spread', title: '장마다 이해도', rows: labels.map((label) => ({ label, ...spread })) },
  ];
  for (const picture of pictures) {
    const first: number[] = [];
    const later: number[] = [];
    const draw = createDrawPicture();
    let bytes = 0;
    for (let round = 0; round < rounds; round += 1) {
      bytes = (await timed(round === 0 ? first : later, () => draw(picture))).length;
    }
    const kilobytes = Math.round(bytes / 1024);
    console.log(`${picture.kind}: first ${percentiles(first).text}; later ${percentiles(later).text}; ${kilobytes} KB`);
  }
}

async function timed<Result>(times: number[], act: () => Result | Promise<Result>): Promise<Result> {
  const from = performance.now();
  const result = await act();
  times.push(performance.now() - from);
  return result;
}
