import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLeaseStore } from '#src/adapters/database/lease-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createScheduleStore } from '#src/adapters/database/schedule-store.ts';
import { draftManifest } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { createRunDueSchedules } from '#src/features/schedule/run-due-schedules.ts';

const hourMs = 3_600_000;
// A Wednesday noon in Seoul.
const wednesday = Date.UTC(2026, 11, 2, 3);
const event = { type: 'Normal', reason: 'Configured', message: 'by U1' } as const;

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'run-due-'));
  const database = await openDatabase({ path: join(folder, 'tutor.sqlite'), now: wednesday });
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const fence = (await createLeaseStore(database.kysely).take('test/0/x', 0, 0)) ?? 0;
  const schedules = createScheduleStore(database.kysely);
  let ids = 0;
  const controller = () =>
    createRunDueSchedules({
      ...{ schedules, defaultTimeZone: 'Asia/Seoul', fence: () => fence },
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      onError: (error) => {
        throw error;
      },
    });
  const save = async (schedule: string, at: number) => {
    const draft = draftManifest({
      ...{ name: 'weekly', schedule, timeZone: null, task: 'reminder', text: 'read', channel: 'C1', members: null },
      ...{ everyWeeks: 1, firstDate: '' },
    });
    const manifest = { ...draft, spec: { ...draft.spec, startingDeadlineSeconds: null } };
    const before = await schedules.find('weekly');
    await schedules.save({ manifest, uid: 'u1', version: before?.version ?? null, by: 'U1', at, event });
  };
  const names = async () => (await schedules.runs(null)).map(({ name }) => name);
  return { schedules, controller, save, names, fence };
}

it('runDueSchedules starts nothing of the past when a schedule is changed, and its next start in time', async () => {
  const { controller, save, names } = await open();
  const look = controller();
  await save('0 9 * * 5', wednesday - 72 * hourMs);
  await look(wednesday);
  // Tuesday nine was yesterday, after the creation.
  await save('0 9 * * 2', wednesday);
  expect(await look(wednesday)).toBe(Date.UTC(2026, 11, 8) + 100);
  expect(await look(wednesday + 60_000)).toBe(Date.UTC(2026, 11, 8) + 100);
  expect(await names()).toEqual([]);
  await look(Date.UTC(2026, 11, 8) + 100);
  expect(await names()).toEqual([`weekly-${Date.UTC(2026, 11, 8) / 60_000}`]);
});

it('runDueSchedules looks at once when anything else was changed, and after a start of its own at everything', async () => {
  const { controller, save, names } = await open();
  await save('0 9 * * 5', wednesday - 72 * hourMs);
  await controller()(wednesday);
  await save('0 9 * * 2', wednesday);
  await controller()(wednesday);
  expect(await names()).toEqual([`weekly-${Date.UTC(2026, 11, 1) / 60_000}`]);
});

it('runDueSchedules notes at a run the time that it is for', async () => {
  const { controller, save, schedules } = await open();
  await save('0 9 * * 2', wednesday - 72 * hourMs);
  await controller()(wednesday);
  expect((await schedules.runs(null))[0]?.annotations).toEqual({
    'batch.kubernetes.io/cronjob-scheduled-timestamp': '2026-12-01T09:00:00+09:00',
  });
});
