import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createScheduleStore } from '#src/adapters/database/schedule-store.ts';
import { createShippedStore } from '#src/adapters/database/shipped-store.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

async function open() {
  const tutor = await openTutor('socket');
  onTestFinished(() => tutor.close());
  const { minji } = tutor;
  const told = async (words: string) =>
    readableText(await onlyFor(tutor, minji, () => minji.command('study', `/k8s ${words}`)));
  return {
    tutor,
    minji,
    told,
    offers: () => minji.messages(minji.dm).filter((one) => readableText(one).includes('새 버전에')),
  };
}

/** As if the version before had shipped the weekly reminder for eight o'clock, and the group had resumed it in a channel of its own. */
async function ageDatabase({ config }: OpenTutor): Promise<void> {
  const database = await openDatabase({ path: config.databasePath, now: Date.now() });
  const [schedules, shipped] = [createScheduleStore(database.kysely), createShippedStore(database.kysely)];
  const stored = await schedules.find('weekly-reminder');
  if (stored === null) throw new Error('The shipped schedule is missing');
  const older = { ...stored.manifest, spec: { ...stored.manifest.spec, schedule: '0 8 * * 1' } };
  await shipped.save(older, 0);
  const manifest = { ...older, spec: { ...older.spec, suspend: false, timeZone: 'Europe/Berlin' } };
  const event = { type: 'Normal', reason: 'Configured', message: 'for the test' } as const;
  await schedules.save({ manifest, uid: stored.uid, version: stored.version, by: 'test', at: 0, event });
  await database.close();
}

it('arrive suspended, and one that an organiser deletes stays deleted', async () => {
  const { tutor, told, offers } = await open();
  expect(await told('get cj')).toMatch(/weekly-reminder\s+0 9 \* \* 1\s+<none>\s+True/);
  // Thanks would wait for ever where nobody knows that they wait; nothing of them is said in a channel.
  expect((await told('get cj')).match(/False/g)).toHaveLength(1);
  expect(await told('get cj thanks-digest')).toMatch(/thanks-digest\s+0 18 \* \* \*\s+<none>\s+False/);
  await told('delete cronjob nightly-backup');
  await tutor.stop();
  await tutor.start();
  expect(await told('get cj')).not.toContain('nightly-backup');
  expect(offers()).toEqual([]);
});

it("show an organiser once what a newer one would change, change nothing by themselves, and keep what is the group's own", async () => {
  const { tutor, minji, told, offers } = await open();
  await tutor.stop();
  await ageDatabase(tutor);
  await tutor.start();
  await tutor.workspace.waitFor(() => offers()[0], { what: 'the offer' });
  const [offer] = offers();
  if (offer === undefined) return;
  expect(readableText(offer)).toMatch(/- {3}schedule: 0 8 \* \* 1\n\+ {3}schedule: 0 9 \* \* 1/);
  expect(await told('get cj weekly-reminder')).toContain('0 8 * * 1');
  expect(await told('describe cj weekly-reminder')).toContain('NewerShipped');
  await tutor.stop();
  await tutor.start();
  await minji.press(offer, { label: '적용' });
  await tutor.workspace.waitFor(async () =>
    /0 9 \* \* 1\s+Europe\/Berlin\s+False/.test(await told('get cj weekly-reminder')),
  );
  expect(offers()).toHaveLength(1);
  expect(tutor.errors).toEqual([]);
});
