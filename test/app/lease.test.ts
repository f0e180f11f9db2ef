import { expect, it, onTestFinished } from 'vitest';
import { startTutor, type Tutor } from '#src/compose.ts';
import { openTutor, transports } from '../support/open-tutor.ts';

it.for(transports)('a second tutor on one database opens nothing until the first ends, over %s', async (transport) => {
  const tutor = await openTutor(transport);
  onTestFinished(() => tutor.close());
  const { config, access, workspace } = tutor;
  const socketsBefore = workspace.socketCount();
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  // Over HTTP the second one has a port of its own, as on another machine.
  const second = access.kind === 'http' ? { ...access, port: access.port + 1 } : access;
  let started: Tutor | null = null;
  const starting = startTutor({ config, access: second, slackApiUrl: workspace.slackApiUrl, log: quiet }).then(
    (one) => {
      started = one;
      return one;
    },
  );
  if (second.kind === 'http') {
    const url = `http://127.0.0.1:${second.port}/slack/events`;
    await workspace.waitFor(async () => (await fetch(url, { method: 'POST' }).catch(() => null))?.status === 503, {
      what: 'the refusal of who stands by',
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(started).toBeNull();
  expect(workspace.socketCount()).toBe(socketsBefore);
  await tutor.stop();
  const taken = await starting;
  await taken.stop();
});
