import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createLeaseStore } from '#src/adapters/database/lease-store.ts';
import { createOutboxStore } from '#src/adapters/database/outbox-store.ts';
import { createScheduleStore } from '#src/adapters/database/schedule-store.ts';
import { createWishStore } from '#src/adapters/database/wish-store.ts';
import { draftManifest } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { newRun } from '#src/features/schedule/new-run.ts';

const at = 1_764_460_800_000;
const manifest = draftManifest({
  ...{ name: 'weekly', schedule: '0 9 * * 1', timeZone: null, task: 'reminder', text: 'read', channel: 'C1' },
  ...{ members: null, everyWeeks: 1, firstDate: '' },
});
const event = { type: 'Normal', reason: 'Created', message: 'by U1' } as const;

export function testScheduleStores(kysely: () => Kysely<DatabaseSchema>): void {
  async function open() {
    const leases = createLeaseStore(kysely());
    const fence = (await leases.take('host/1/a', 0, at)) ?? 0;
    const schedules = createScheduleStore(kysely());
    await schedules.save({ manifest, uid: 'u1', version: null, by: 'U1', at, event });
    const stored = await schedules.find('weekly');
    if (stored === null) throw new Error('The schedule was not stored');
    const run = newRun(stored, {
      ...{ name: 'weekly-1', uid: 'r1', cause: { scheduledMs: at }, nowMs: at, defaultTimeZone: 'Asia/Seoul' },
    });
    const status = { lastScheduleMs: at, lastSuccessfulMs: null, active: [{ name: 'weekly-1', uid: 'r1' }] };
    const claim = { name: 'weekly', version: 1, fence, status, created: run, deleted: [], events: [], at };
    return { leases, fence, schedules, run, claim, outbox: createOutboxStore(kysely()) };
  }
  const message = { key: 'k1', target: 'C1', isMember: false, text: 'read', about: null, ownInitiative: true };

  describe('scheduleStore', () => {
    test('commit claims a scheduled time once: a second claim with the old version changes nothing', async () => {
      const { schedules, claim, run } = await open();
      expect(await schedules.commit(claim)).toBe(true);
      expect(await schedules.commit({ ...claim, created: { ...run, name: 'weekly-2', uid: 'r2' } })).toBe(false);
      expect((await schedules.runs('weekly')).map(({ name }) => name)).toEqual(['weekly-1']);
      expect((await schedules.find('weekly'))?.status).toEqual(claim.status);
    });

    test('revision is another one after a claim, after a change, and after a run that went', async () => {
      const { schedules, claim } = await open();
      const seen = [await schedules.revision(), await schedules.revision()];
      await schedules.commit(claim);
      seen.push(await schedules.revision());
      await schedules.removeRun('weekly-1');
      seen.push(await schedules.revision());
      await schedules.remove('weekly');
      seen.push(await schedules.revision());
      expect(seen[0]).toBe(seen[1]);
      expect(new Set(seen).size).toBe(4);
    });

    test('commit refuses a second run of one time and drops all that goes along', async () => {
      const { schedules, claim, run } = await open();
      await schedules.commit(claim);
      const again = { ...claim, version: 2, created: { ...run, name: 'other', uid: 'r2' }, events: [event] };
      await expect(schedules.commit(again)).rejects.toThrow();
      expect((await schedules.find('weekly'))?.version).toBe(2);
    });

    test('commit and saveRun refuse an old fencing number', async () => {
      const { schedules, leases, claim, run, fence } = await open();
      await leases.take('host/2/b', fence, at);
      await expect(schedules.commit(claim)).rejects.toMatchObject({ code: 'conflict' });
      const saving = schedules.saveRun({ run, fence, messages: [], events: [], at });
      await expect(saving).rejects.toMatchObject({ code: 'conflict' });
    });

    test('save refuses what was changed meanwhile, and a name that is taken', async () => {
      const { schedules } = await open();
      const change = { manifest, uid: 'u2', by: 'U1', at, event };
      expect(await schedules.save({ ...change, version: null })).toBe(false);
      expect(await schedules.save({ ...change, version: 1 })).toBe(true);
      expect(await schedules.save({ ...change, version: 1 })).toBe(false);
    });

    test('remove takes runs, events and unsaid messages along', async () => {
      const { schedules, claim, run, fence, outbox } = await open();
      await schedules.commit(claim);
      await schedules.saveRun({ run, fence, messages: [message], events: [], at });
      expect(await schedules.remove('weekly')).toBe(true);
      expect([await schedules.runs(null), await schedules.events(null), await outbox.ofRun('weekly-1')]).toEqual([
        [],
        [],
        [],
      ]);
      expect(await schedules.remove('weekly')).toBe(false);
    });

    test('a finished run that makes room leaves what waits for a better time; one that is replaced or deleted takes it along', async () => {
      const { schedules, claim, run, fence, outbox } = await open();
      const condition = {
        type: 'Complete',
        status: 'True',
        reason: 'CompletionsReached',
        message: '',
        lastTransitionMs: at,
      } as const;
      const ended = { ...run, status: { ...run.status, conditions: [condition] } };
      const version = async () => (await schedules.find('weekly'))?.version ?? 0;
      const waiting = async () => (await outbox.ofRun('weekly-1')).map(({ state }) => state);
      await schedules.commit(claim);
      await schedules.saveRun({ run: ended, fence, messages: [message], events: [], at });
      await outbox.change(['k1'], { state: 'held', nextMs: at + 1, reason: 'quiet-hours' }, fence, at);
      await schedules.commit({ ...claim, version: await version(), created: null, deleted: ['weekly-1'] });
      expect([await schedules.findRun('weekly-1'), await waiting()]).toEqual([null, ['held']]);
      await schedules.commit({ ...claim, version: await version() });
      await schedules.commit({ ...claim, version: await version(), created: null, deleted: ['weekly-1'] });
      expect(await waiting()).toEqual([]);
    });

    test('recordEvent counts what is alike and forgets the longest unseen beyond fifty', async () => {
      const { schedules } = await open();
      const alike = { ...event, object: 'cronjob/weekly', reason: 'JobAlreadyActive' };
      await schedules.recordEvent(alike, at + 1);
      await schedules.recordEvent(alike, at + 2);
      expect((await schedules.events('cronjob/weekly')).at(-1)).toMatchObject({
        count: 2,
        firstMs: at + 1,
        lastMs: at + 2,
      });
      for (let n = 0; n < 60; n += 1) await schedules.recordEvent({ ...alike, message: `${n}` }, at + 10 + n);
      expect(await schedules.events('cronjob/weekly')).toHaveLength(50);
    });
  });

  describe('outboxStore', () => {
    test('a message of one key is stored once, is due, is sent once, and counts for its channel', async () => {
      const { schedules, claim, run, fence, outbox } = await open();
      await schedules.commit(claim);
      for (let n = 0; n < 2; n += 1) await schedules.saveRun({ run, fence, messages: [message], events: [], at });
      expect((await outbox.due(at)).map(({ key, text }) => [key, text])).toEqual([['k1', 'read']]);
      await outbox.change(['k1'], { state: 'sending', intentMs: at, channelId: 'C1' }, fence, at);
      expect(await outbox.due(at + 1)).toEqual([]);
      expect(await outbox.adoptSending(at + 5)).toBe(1);
      expect(await outbox.due(at + 5)).toMatchObject([
        { state: 'unknown', attempts: 1, intentMs: at, doubtMs: at + 5 },
      ]);
      await outbox.change(['k1'], { state: 'sent', ts: '1.2' }, fence, at + 9);
      expect(await outbox.nextMs()).toBeNull();
      expect(await outbox.sentTo('C1', at)).toEqual([at + 9]);
      expect(await outbox.prune(at + 10)).toBe(1);
    });

    test('a message that failed is tried again when its run executes again, one that was sent is not', async () => {
      const { schedules, claim, run, fence, outbox } = await open();
      await schedules.commit(claim);
      const again = () => schedules.saveRun({ run, fence, messages: [message], events: [], at });
      await again();
      await outbox.change(['k1'], { state: 'failed', reason: 'internal_error' }, fence, at);
      await again();
      expect(await outbox.due(at)).toMatchObject([{ state: 'pending', reason: null }]);
      await outbox.change(['k1'], { state: 'sent', ts: '1.2' }, fence, at);
      await again();
      expect(await outbox.due(at)).toEqual([]);
    });
  });

  describe('leaseStore', () => {
    test('take is won by one of those who saw the same holder; release lets go of it', async () => {
      const { leases, fence } = await open();
      expect(await leases.take('host/2/b', fence, at)).toBe(fence + 1);
      expect(await leases.take('host/3/c', fence, at)).toBeNull();
      expect(await leases.renew('host/1/a', fence, at)).toBe(false);
      expect(await leases.renew('host/2/b', fence + 1, at + 1)).toBe(true);
      await leases.release('host/2/b', fence + 1);
      expect(await leases.read()).toEqual({ owner: null, fence: fence + 1, renewedMs: at + 1 });
    });
  });

  describe('wishStore', () => {
    test('keeps members and channels apart and the last word of each', async () => {
      const store = createWishStore(kysely());
      const wishes = { quietHours: null, snoozes: [{ about: null, untilMs: at }], vacation: null, holidays: 'KR' };
      await store.saveMember('X1', { ...wishes, holidays: null }, at);
      await store.saveMember('X1', wishes, at);
      await store.saveChannel('X1', { quietHours: null, weeklyLimit: 7 }, at);
      expect(await store.ofMember('X1')).toEqual(wishes);
      expect(await store.ofChannel('X1')).toEqual({ quietHours: null, weeklyLimit: 7 });
      expect(await store.ofMember('X2')).toBeNull();
    });
  });
}
