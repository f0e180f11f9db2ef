import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleAfterMs } from '#src/features/quiz/settle-recalls.ts';
import { createRebuildMemories } from '#src/features/review/rebuild-memories.ts';
import { crowdOf } from '../support/crowd.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { questionsOf, rootsOf } from '../support/quiz-journey.ts';
import { openReviewStores, type ReviewStores } from '../support/review-journey.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

const crowd = 200;

describe('answers to a quiz on their way to memory', { timeout: 120_000 }, () => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  let skewMs = 0;
  beforeAll(async () => {
    const workspace = { state: { members: crowdOf(crowd) } };
    tutor = await openTutor('socket', { started: false, now: () => Date.now() + skewMs, workspace });
    stores = await openReviewStores(tutor);
  });
  afterAll(async () => {
    await stores.close();
    await tutor.close();
  });

  const logged = async () =>
    (await stores.kysely.selectFrom('review_log').select('member_id').execute()).map(({ member_id }) => member_id);

  it(`come there exactly once each, all ${crowd}, though the tutor is killed while it tells them`, async () => {
    const { workspace, minji } = tutor;
    const child = await startTutorChild(tutor);
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiz 서비스 1'));
    const root = await workspace.waitFor(() => rootsOf(tutor)[0]);
    const [question] = await questionsOf(tutor, root, 1);
    if (question === undefined) throw new Error('no question');
    // Not all at once: a busy machine would leave some without the acknowledgement that Slack waits three seconds for.
    for (let from = 0; from < crowd; from += 10) {
      const some = crowdOf(crowd).slice(from, from + 10);
      const presses = await Promise.all(some.map(({ id }) => workspace.member(id).press(question, { label: 'A' })));
      expect(presses.map(({ state }) => state)).toEqual(some.map(() => 'acknowledged'));
    }
    await child.kill();
    expect(await logged()).toEqual([]);

    // Their time to be taken back is over.
    skewMs = settleAfterMs + 60_000;
    const next = await startTutorChild(tutor, { skewMs, waits: false });
    const begun = await workspace.waitFor(async () => ((await logged()).length > 0 ? logged() : undefined), {
      what: 'the first of them in the log',
      timeoutMs: 60_000,
    });
    await next.kill();
    console.info(`killed when at least ${begun.length} of ${crowd} answers were in the log`);

    await tutor.start();
    const all = await workspace.waitFor(
      async () => {
        const found = await logged();
        return found.length >= crowd ? found : undefined;
      },
      { what: 'all of them in the log', timeoutMs: 60_000 },
    );
    expect(all.toSorted()).toEqual(
      crowdOf(crowd)
        .map(({ id }) => id)
        .toSorted(),
    );
    const waiting = stores.kysely.selectFrom('quiz_answers').select('member_id').where('recalled_at', 'is', null);
    await workspace.waitFor(async () => (await waiting.execute()).length === 0, { what: 'none to wait' });
    expect(await logged()).toHaveLength(crowd);
    const rebuilt = await createRebuildMemories(stores)({ repair: false });
    expect(rebuilt).toEqual({ lines: crowd, memories: crowd, different: [] });
    expect(tutor.errors).toEqual([]);
  });
});
