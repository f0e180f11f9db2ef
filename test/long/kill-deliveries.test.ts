import { expect, it } from 'vitest';
import { createLeaseStore } from '#src/adapters/database/lease-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createOutboxStore } from '#src/adapters/database/outbox-store.ts';
import { createScheduleStore } from '#src/adapters/database/schedule-store.ts';
import { createWishStore } from '#src/adapters/database/wish-store.ts';
import { draftManifest } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { openFaultySlack } from '../support/faulty-slack.ts';
import { openTutor } from '../support/open-tutor.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

/** Every named place of a delivery; some are visited only with some faults, and then the process is killed when all is said. */
const places = [
  ...['before_intent', 'after_intent', 'in_flight', 'after_post', 'after_record'],
  ...['after_unknown', 'after_definite', 'after_lookup', 'after_reset'],
];
/**
 * Only these of them, separated by commas, so that one can be looked at without an hour for all:
 * `ONLY_PLACES=before_intent,after_record npm run test:long -- test/long/kill-deliveries.test.ts`. Every place meets the visits
 * that it meets among all.
 */
const chosen = process.env.ONLY_PLACES?.split(',').map((name) => name.trim()) ?? places;
const unknown = chosen.filter((name) => !places.includes(name));
if (unknown.length > 0) throw new Error(`ONLY_PLACES names ${unknown.join(', ')}; there are ${places.join(', ')}`);
/** What goes wrong with the first posts of a round, or with the sockets. `dropped`: Slack never hears of a post. */
const faults = ['none', 'dropped', 'losesResponse', 'failsAfterwards', 'rateLimited', 'refresh'] as const;
const perRound = 12;
/** Some 15 seconds a round, and twice that on a machine that others use too. */
const longestMs = 60 * 60_000;
/** A round a day: settled messages are kept for ninety. */
const dayMs = 86_400_000;

/** Kills the tutor at every chosen place under every fault, each time with a dozen schedules due in the same minute. */
it(
  `posts each of ${chosen.length * faults.length * perRound} runs once`,
  async () => {
    const firstDay = Date.UTC(2026, 10, 30, 0, 0, 5);
    let skewMs = firstDay - dayMs / 2 - Date.now();
    const channels = Array.from({ length: perRound }, (_, index) => ({
      id: `C0000RUN${String(index).padStart(2, '0')}`,
      name: `run-${index}`,
    }));
    const now = () => Date.now() + skewMs;
    const state = { channels: channels.map((one) => ({ ...one, memberIds: ['U00000MINJI'], withApp: true })) };
    const tutor = await openTutor('socket', { started: false, now, workspace: { state } });
    const config = { ...tutor.config, quietPeriodSeconds: 1 };
    const { workspace } = tutor;
    const dropping = await openFaultySlack(workspace.slackApiUrl);
    const database = await openDatabase({ path: config.databasePath, now: now() });
    const schedules = createScheduleStore(database.kysely);
    const outbox = createOutboxStore(database.kysely);
    for (const { id, name } of channels) {
      const manifest = draftManifest({
        ...{ name, schedule: '0 9 * * *', timeZone: null, task: 'reminder', text: name, channel: id, members: null },
        ...{ everyWeeks: 1, firstDate: '' },
      });
      const event = { type: 'Normal', reason: 'Created', message: 'for the test' } as const;
      await schedules.save({ manifest, uid: name, version: null, by: 'test', at: now(), event });
      await createWishStore(database.kysely).saveChannel(id, { quietHours: null, weeklyLimit: null }, now());
    }
    await createLeaseStore(database.kysely).take('test/0/x', 0, 0);

    let kills = 0;
    let round = 0;
    for (const name of chosen) {
      for (const [index, fault] of faults.entries()) {
        skewMs = firstDay + round * dayMs - Date.now();
        dropping.setFault(fault === 'dropped' ? 'dropped' : 'none');
        const isCallFault = fault === 'losesResponse' || fault === 'failsAfterwards' || fault === 'rateLimited';
        workspace.setFaults(isCallFault ? { [fault]: { method: 'chat.postMessage', times: perRound } } : {});
        const options = { skewMs, slackApiUrl: dropping.slackApiUrl };
        const child = await startTutorChild(
          { ...tutor, config },
          { ...options, failAt: { name, visit: 1 + ((places.indexOf(name) * faults.length + index) % perRound) } },
        );
        if (fault === 'refresh') workspace.refreshSockets(1);
        const isKilled = await Promise.race([child.gone.then(() => true), settled(round + 1).then(() => false)]);
        if (!isKilled) await child.kill();
        kills += 1;
        const next = await startTutorChild({ ...tutor, config }, options);
        await settled(round + 1);
        await next.kill();
        round += 1;
      }
    }
    const posts = channels.map(({ name }) =>
      tutor.minji
        .messages(name)
        .filter((one) => readableText(one).startsWith(name))
        .map((one) => /job\/\S+/.exec(readableText(one))?.[0]),
    );
    const all = posts.flat();
    const doubled = all.length - new Set(all).size;
    const lost = round * perRound - new Set(all).size;
    console.log(`${round * perRound} runs, ${kills} kills, ${faults.length} faults: ${lost} lost, ${doubled} doubled`);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    await database.close();
    await dropping.close();
    await tutor.close();

    /** Every run of so many rounds is done with. */
    async function settled(rounds: number): Promise<void> {
      await tutor.workspace.waitFor(
        async () => {
          const all = await Promise.all(channels.map(({ id }) => outbox.ofTarget(id, 1_000)));
          return all.every((messages) => messages.filter(({ state: is }) => is === 'sent').length >= rounds);
        },
        { timeoutMs: 60_000, what: `the ${rounds}. round` },
      );
    }
  },
  longestMs,
);
