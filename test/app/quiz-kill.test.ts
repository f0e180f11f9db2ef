import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { crowdOf } from '../support/crowd.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { answersTo, questionsOf, rootsOf } from '../support/quiz-journey.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

const crowd = 200;

describe('a quiz whose tutor is killed with kill -9', { timeout: 90_000 }, () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    const workspace = { state: { members: crowdOf(crowd) }, ackTimeoutMs: 3_000 };
    tutor = await openTutor('socket', { started: false, workspace });
  });
  afterAll(() => tutor.close());

  it(`holds each acknowledged one of ${crowd} answers exactly once, and none twice`, async () => {
    const { workspace, minji } = tutor;
    const child = await startTutorChild(tutor);
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiz 서비스 1'));
    const root = await workspace.waitFor(() => rootsOf(tutor)[0]);
    const [question] = await questionsOf(tutor, root, 1);
    if (question === undefined) throw new Error('no question');
    let acknowledged = 0;
    const half = Promise.withResolvers<void>();
    const presses = crowdOf(crowd).map(async ({ id }) => {
      const { state } = await workspace.member(id).press(question, { label: 'A' });
      if (state === 'acknowledged') acknowledged += 1;
      if (acknowledged === crowd / 4) half.resolve();
      return { id, state };
    });
    await half.promise;
    await child.kill();
    const settled = await Promise.all(presses);
    const heard = settled.filter(({ state }) => state === 'acknowledged').map(({ id }) => id);
    await tutor.start();
    const rows = await answersTo(tutor, question);
    const kept = rows.map(({ member_id }) => member_id);
    expect(new Set(kept).size).toBe(kept.length);
    expect(heard.filter((id) => !kept.includes(id))).toEqual([]);
    console.info(`killed after ${heard.length} of ${crowd} acknowledgements; ${kept.length} answers are kept`);

    // Whoever was not heard presses again; whoever was, changes nothing.
    await Promise.all(crowdOf(crowd).map(({ id }) => workspace.member(id).press(question, { label: 'B' })));
    const after = await workspace.waitFor(async () => {
      const found = await answersTo(tutor, question);
      return found.length === crowd ? found : undefined;
    });
    expect(after.filter(({ option, member_id }) => option === 1 && heard.includes(member_id))).toEqual([]);
    // The messages of the quiz stand once.
    const thread = minji.thread('study', root.ts);
    expect(thread.filter((one) => readableText(one).includes('문제 1/1'))).toHaveLength(1);
    expect(rootsOf(tutor)).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
  });

  it('posts each message of a quiz once although it is killed while it posts them', async () => {
    const { workspace, minji } = tutor;
    await tutor.stop();
    const child = await startTutorChild(tutor);
    const before = workspace.calls.filter(({ method }) => method === 'chat.postMessage').length;
    await minji.command('study', '/k8s quiz 볼륨 6');
    await workspace.waitFor(
      () => workspace.calls.filter(({ method }) => method === 'chat.postMessage').length >= before + 3,
    );
    await child.kill();
    await tutor.start();
    const root = await workspace.waitFor(() => rootsOf(tutor)[1]);
    await questionsOf(tutor, root, 6);
    const names = minji.thread('study', root.ts).flatMap((one) => /문제 \d\/6/.exec(readableText(one))?.[0] ?? []);
    expect(names).toEqual([1, 2, 3, 4, 5, 6].map((at) => `문제 ${at}/6`));
    expect(rootsOf(tutor)).toHaveLength(2);
  });
});
