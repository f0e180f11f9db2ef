import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLeaseStore } from '#src/adapters/database/lease-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createOutboxStore } from '#src/adapters/database/outbox-store.ts';
import { createScheduleStore } from '#src/adapters/database/schedule-store.ts';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { nextStarts, previousStart } from '#src/domain/schedule/cron/starts.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { draftManifest } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { createAdvanceRuns } from '#src/features/schedule/advance-runs.ts';
import { createDeliverOutbox } from '#src/features/schedule/deliver-outbox.ts';
import type { PostingPort } from '#src/features/schedule/ports.ts';
import { createRemind } from '#src/features/schedule/remind.ts';
import { createRunDueSchedules } from '#src/features/schedule/run-due-schedules.ts';

const year = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2027, 0, 1) };
const deadlineMs = 3_600_000;
const schedules = [
  { name: 'weekly', schedule: '0 9 * * 1', timeZone: 'Asia/Seoul' },
  { name: 'nightly', schedule: '30 2 * * *', timeZone: 'Europe/Berlin' },
  { name: 'busy', schedule: '15,45 6-18/4 * * 1-5', timeZone: 'America/New_York' },
  { name: 'monthly', schedule: '0 20 1 * *', timeZone: 'Asia/Seoul' },
] as const;

/** Times at which the tutor runs, between random times at which it does not. */
function upTimes(seed: number) {
  const hours = fc.sample(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.2, max: 60, noNaN: true })), {
    numRuns: 60,
    seed,
  });
  const up: { fromMs: number; toMs: number }[] = [];
  let at = year.fromMs;
  for (const [runs, rests] of hours) {
    if (at >= year.toMs) break;
    const toMs = Math.min(year.toMs, at + runs * 3_600_000);
    up.push({ fromMs: at, toMs });
    at = Math.round(toMs + rests * 3_600_000);
  }
  return up;
}

/** Every start within a time up, and at its beginning the last one missed, unless that is longer ago than the deadline. */
function expected({ schedule, timeZone }: (typeof schedules)[number], up: ReturnType<typeof upTimes>): number[] {
  const parsed = parseCron(schedule, { seconds: 'refused' });
  const zone = openZone(timeZone);
  if (parsed.kind === 'invalid' || zone === null) throw new Error('The test has a wrong schedule');
  const posts: number[] = [];
  for (const { fromMs, toMs } of up) {
    const missed = previousStart(parsed.schedule, zone, fromMs + 1);
    const isNew = missed !== null && missed > Math.max(year.fromMs, posts.at(-1) ?? 0);
    if (isNew && fromMs - missed <= deadlineMs) posts.push(missed);
    for (const at of nextStarts(parsed.schedule, zone, fromMs, 2_000)) if (at < toMs) posts.push(at);
  }
  return [...new Set(posts)];
}

it.each([1])(
  'a year of four schedules in three zones with random times down posts exactly what is expected, seed %i',
  async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'tutor-year-'));
    const database = await openDatabase({ path: join(folder, 'tutor.sqlite'), now: year.fromMs });
    const store = createScheduleStore(database.kysely);
    const outbox = createOutboxStore(database.kysely);
    const fence = (await createLeaseStore(database.kysely).take('host/1/a', 0, year.fromMs)) ?? 0;
    for (const one of schedules) {
      const manifest = draftManifest({
        ...one,
        task: 'reminder',
        text: one.name,
        channel: 'C1',
        members: null,
        everyWeeks: 1,
        firstDate: '',
      });
      const event = { type: 'Normal', reason: 'Created', message: 'for the test' } as const;
      await store.save({ manifest, uid: one.name, version: null, by: 'test', at: year.fromMs, event });
    }
    const posts: string[] = [];
    const posting: PostingPort = {
      findPlace: async (target) => ({ kind: 'place', id: target, channelId: target, timeZone: null }),
      findId: async (target) => ({ kind: 'id', id: target }),
      findPosted: async () => null,
      async post({ run }) {
        posts.push(run);
        return { kind: 'posted', channelId: 'C1', ts: `${posts.length}` };
      },
    };
    let now = year.fromMs;
    const problems: unknown[] = [];
    const noteProblem = (problem: unknown) => void problems.push(problem);
    const shared = { outbox, posting, fence: () => fence, onError: noteProblem };
    const runDue = createRunDueSchedules({
      ...shared,
      schedules: store,
      defaultTimeZone: 'Asia/Seoul',
      newId: () => `${Math.random()}`,
    });
    const advance = createAdvanceRuns({
      ...{ ...shared, schedules: store, defaultTimeZone: 'Asia/Seoul' },
      tasks: { reminder: createRemind({ posting }) },
      onFailed: async (failed) => noteProblem(failed),
    });
    const deliver = createDeliverOutbox({
      ...{ ...shared, now: () => now, quietPeriodMs: 120_000, unknownPolicy: 'repost' },
      decide: async (messages) => messages,
      failPoint: async () => {},
      showProgress: async () => {},
      onFailed: async (message) => noteProblem(message),
    });
    const up = upTimes(seed);
    for (const { fromMs, toMs } of up) {
      now = fromMs;
      while (now < toMs) {
        const next = await runDue(now);
        await advance(now);
        // What is due for one channel at one time goes out one a second.
        for (let waiting = await outbox.nextMs(); waiting !== null; waiting = await outbox.nextMs()) {
          now = Math.max(now, waiting);
          await deliver();
        }
        await advance(now);
        await advance(now);
        now = Math.max(now + 1, next ?? toMs);
      }
    }
    expect(problems).toEqual([]);
    for (const one of schedules) {
      const made = posts.filter((run) => run.startsWith(`${one.name}-`)).toSorted();
      expect(made).toEqual(
        expected(one, up)
          .map((at) => `${one.name}-${at / 60_000}`)
          .toSorted(),
      );
    }
    expect(posts.length).toBeGreaterThan(200);
    await database.close();
    rmSync(folder, { recursive: true });
  },
  // Under a minute alone; no test fails because others use the machine.
  600_000,
);
