import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { answersTo, letterOfRight, questionsOf, rootsOf } from '../support/quiz-journey.ts';

describe.for(transports)('a group quiz over %s', (transport) => {
  let tutor: OpenTutor;
  // A Friday noon in Seoul.
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const now = () => Date.now() + skewMs;
  beforeAll(async () => {
    tutor = await openTutor(transport, { now });
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], act: () => Promise<unknown>) =>
    readableText(await onlyFor(tutor, member, act));

  let root: Message;
  let questions: readonly Message[];

  it('posts one thread with one message a question, options as text, and letters to press', async () => {
    const said = await told(tutor.minji, () => tutor.minji.command('study', '/k8s quiz 서비스 3'));
    expect(said).toContain('퀴즈 3문제를 올렸어요. 11/28(토) 오후 12시에 마감해요.');
    root = await tutor.workspace.waitFor(() => rootsOf(tutor)[0]);
    expect(readableText(root)).toContain('서비스 퀴즈');
    questions = await questionsOf(tutor, root, 3);
    for (const question of questions) {
      expect(readableText(question)).toMatch(/문제 [123]\/3[\s\S]*A\. [\s\S]*B\. [\s\S]*C\. [\s\S]*D\. /);
      expect(readableText(question)).toContain('아직 답한 사람이 없어요');
    }
  });

  it('answers a tap privately with why and the line, and shows the channel only how many answered', async () => {
    const [first] = questions;
    if (first === undefined) throw new Error('no question');
    const right = await letterOfRight(tutor, first);
    const wrong = right === 'A' ? 'B' : 'A';
    const said = await told(tutor.junho, () => tutor.junho.press(first, { label: right }));
    expect(said).toContain('맞았어요');
    expect(said).toMatch(/근거가 된 줄 · concepts\/.*\.md · \d+줄/);
    const other = await told(tutor.emma, () => tutor.emma.press(first, { label: wrong }));
    expect(other).toContain(`${wrong}(`);
    expect(other).toContain(`답은 ${right}(`);
    await tutor.workspace.waitFor(
      () => readableText(tutor.minji.thread('study', root.ts)[1] ?? first).includes('2명이 답했어요'),
      { what: 'the count', timeoutMs: 15_000 },
    );
    expect(tutor.minji.ephemerals('study').some((message) => readableText(message).includes('맞았어요'))).toBe(false);
    expect(tutor.junho.ephemerals('study').at(-1)?.threadTs).toBe(root.ts);
  });

  it('lets the first tap count, also for a double click', async () => {
    const [, second] = questions;
    if (second === undefined) throw new Error('no question');
    await Promise.all([tutor.junho.press(second, { label: 'A' }), tutor.junho.press(second, { label: 'B' })]);
    await tutor.workspace.waitFor(() =>
      tutor.junho.ephemerals('study').find((message) => readableText(message).includes('처음 누른')),
    );
    expect(await answersTo(tutor, second, 'U00000JUNHO')).toHaveLength(1);
  });

  it('leaves ordinary talk in the thread alone', async () => {
    const before = tutor.minji.thread('study', root.ts).length;
    const message = await tutor.minji.type('study', '이거 A 아니야? 헷갈린다', { threadTs: root.ts });
    await tutor.handled(message);
    expect(tutor.minji.thread('study', root.ts)).toHaveLength(before + 1);
  });

  it('asks back for a bare number, and says so when it knows no such concept', async () => {
    expect(await told(tutor.minji, () => tutor.minji.command('study', '/k8s 퀴즈 9'))).toContain(
      '9장 퀴즈인가요, 9문제인가요',
    );
    expect(await told(tutor.minji, () => tutor.minji.command('study', '/k8s quiz 블록체인'))).toContain('블록체인');
  });

  it('closes at its time with the answers, without a distribution of two, and takes late answers for memory only', async () => {
    skewMs += 25 * 60 * 60 * 1000;
    const results = await tutor.workspace.waitFor(
      () => tutor.minji.thread('study', root.ts).find((message) => readableText(message).includes('퀴즈 결과')),
      { what: 'the results', timeoutMs: 15_000 },
    );
    expect(readableText(results)).toContain('분포는 보여 드리지 않아요');
    expect(readableText(results)).not.toMatch(/준호|엠마|U0000/);
    const [, , third] = tutor.minji.thread('study', root.ts).filter((one) => readableText(one).includes('문제 '));
    if (third === undefined) throw new Error('no question');
    expect(readableText(third)).toContain('지금 누르면 내 복습에만 남아요');
    expect(await told(tutor.minji, () => tutor.minji.press(third, { label: 'A' }))).toContain('내 복습에만 남아요');
    expect(tutor.errors).toEqual([]);
  });
});
