import { expect, it } from 'vitest';
import { openTutor } from '../support/open-tutor.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

const rounds = 12;
const perRound = 25;

/** Kills the tutor with kill -9 at a random moment while questions are in flight, again and again. */
it(`answers each of ${rounds * perRound} mentions once although it is killed ${rounds} times`, async () => {
  // Slack tries an unacknowledged event again after a minute and after five; here it does so while the next process starts.
  const retryDelaysMs = [0, 5_000, 10_000, 20_000, 40_000];
  const tutor = await openTutor('socket', { started: false, workspace: { retryDelaysMs } });
  const { junho, workspace } = tutor;
  const asked: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const child = await startTutorChild(tutor);
    const typed = Array.from({ length: perRound }, (_, index) =>
      junho.type('study', `@tutor 파드가 뭐야? ${round}-${index}`),
    );
    const delay = Math.floor(Math.random() * 600);
    asked.push(...(await Promise.all(typed)).map(({ ts }) => ts));
    await new Promise((resolve) => setTimeout(resolve, delay));
    await child.kill();
  }
  await tutor.start();
  const isAnswered = (ts: string) => junho.thread('study', ts).length > 1;
  await workspace.waitFor(() => asked.every(isAnswered), { timeoutMs: 90_000 }).catch(() => {});
  const answers = asked.map((ts) => junho.thread('study', ts).length - 1);
  const lost = answers.filter((count) => count === 0).length;
  const doubled = answers.filter((count) => count > 1).length;
  const failed = workspace.deliveries.filter(({ state }) => state === 'failed').length;
  console.log(
    `${asked.length} mentions, ${rounds} kills: ${lost} lost, ${doubled} doubled; ${failed} deliveries given up by the workspace`,
  );
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  await tutor.close();
});
