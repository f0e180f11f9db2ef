import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQuizStore } from '#src/adapters/database/quiz-store.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { crowdOf } from '../support/crowd.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { answersTo, questionKey, questionsOf, rootsOf, storedQuizzes } from '../support/quiz-journey.ts';

/** As many as press at once in the largest group anybody has told of. */
const crowd = 500;

describe('a quiz that everybody answers at once', { timeout: 180_000 }, () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket', { workspace: { state: { members: crowdOf(crowd) } } });
  });
  afterAll(() => tutor.close());

  it(`keeps each of ${crowd} answers that come within a second, and counts each once`, async () => {
    const { workspace, minji } = tutor;
    const members = crowdOf(crowd).map(({ id }) => workspace.member(id));
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiz 서비스 1'));
    const root = await workspace.waitFor(() => rootsOf(tutor)[0]);
    const [question] = await questionsOf(tutor, root, 1);
    if (question === undefined) throw new Error('no question');
    const startedMs = performance.now();
    const heard = await Promise.all(
      members.map((member, at) => member.press(question, { label: 'ABCD'[at % 4] ?? 'A' })),
    );
    const tookMs = Math.round(performance.now() - startedMs);
    const waits = heard.map(({ ackMs }) => ackMs ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
    const rows = await workspace.waitFor(
      async () => {
        const found = await answersTo(tutor, question);
        return found.length === crowd ? found : undefined;
      },
      { what: 'all answers', timeoutMs: 60_000 },
    );
    expect(new Set(rows.map(({ member_id }) => member_id)).size).toBe(crowd);
    const seen = (): Message | undefined => minji.thread('study', root.ts)[1];
    await workspace.waitFor(() => readableText(seen() ?? question).includes(`${crowd}명이 답했어요`), {
      what: 'the count',
      timeoutMs: 60_000,
    });
    console.info(
      `${crowd} presses in ${tookMs} ms; acknowledged after ${waits[crowd / 2]} ms, at most ${waits.at(-1)} ms`,
    );
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiz close'));
    const results = await workspace.waitFor(() =>
      minji.thread('study', root.ts).find((one) => readableText(one).includes('퀴즈 결과')),
    );
    expect(readableText(results)).toMatch(/A 125 ▪+[\s\S]*B 125[\s\S]*C 125[\s\S]*D 125/);
    expect(readableText(results)).toContain('가장 많이 헷갈린 보기는');
    expect(tutor.errors).toEqual([]);
  });

  it('lets one of twenty taps of one member at once count', async () => {
    const stored = await storedQuizzes(tutor);
    const { minji } = tutor;
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiz 볼륨 1'));
    const root = await tutor.workspace.waitFor(() => rootsOf(tutor)[1]);
    const [question] = await questionsOf(tutor, root, 1);
    if (question === undefined) throw new Error('no question');
    const tap = { ...questionKey(question), memberId: 'U1', typed: null, judged: null, at: Date.now() };
    const store = createQuizStore(stored.kysely);
    const kept = await Promise.all(Array.from({ length: 20 }, (_, at) => store.answer({ ...tap, option: at % 4 })));
    expect(kept.filter((one) => one?.isFirst === true)).toHaveLength(1);
    expect(new Set(kept.map((one) => one?.answer.option)).size).toBe(1);
    await stored.close();
  });
});
