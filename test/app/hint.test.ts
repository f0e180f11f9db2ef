import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { askInChannel, onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('hints over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  it('go from the place over a question back and a gap to the answer', async () => {
    const { minji } = tutor;
    const where = await onlyFor(tutor, minji, () => minji.command('study', '/k8s 힌트 롤백'));
    expect(readableText(where)).toContain('chapter-9-sample.md:61');
    const question = await onlyFor(tutor, minji, () => minji.press(where, { actionId: 'hint' }));
    expect(readableText(question)).toContain('롤백이');
    const gap = await onlyFor(tutor, minji, () => minji.press(question, { actionId: 'hint' }));
    expect(readableText(gap)).toContain('____');
    const answer = await onlyFor(tutor, minji, () => minji.press(gap, { actionId: 'explain' }));
    expect(readableText(answer)).toContain('예전 리비전');
  });

  it('come in direct messages by words, in both languages, and step by step', async () => {
    const { minji } = tutor;
    const asked = await minji.type(minji.dm, '힌트부터 롤백은 어떻게 해?');
    await tutor.handled(asked);
    const inThread = () => minji.thread(minji.dm, asked.ts).slice(1);
    const where = inThread()[0] ?? expect.fail('no hint');
    expect(readableText(where)).toContain('먼저 떠올려 보세요');
    expect(readableText(where)).not.toContain('rollout undo');
    await minji.press(where, { actionId: 'hint' });
    await tutor.workspace.waitFor(() => inThread().length === 2, { what: 'the second hint' });
    const english = await minji.type(minji.dm, 'hint service');
    await tutor.handled(english);
    expect(readableText(minji.thread(minji.dm, english.ts)[1] ?? expect.fail('no hint'))).toContain('Try to remember');
  });

  it('come in threads to whoever asks alone, and are about what was asked there last', async () => {
    const { minji } = tutor;
    const root = await minji.type('study', '@tutor 롤백은 어떻게 해?');
    await tutor.handled(root);
    const before = minji.thread(root.channel, root.ts).length;
    const hint = await onlyFor(tutor, minji, () => minji.type('study', '@tutor 힌트', { threadTs: root.ts }));
    expect(readableText(hint)).toContain('chapter-9-sample.md');
    expect(minji.thread(root.channel, root.ts)).toHaveLength(before + 1);
    const named = await onlyFor(tutor, minji, () => minji.type('study', 'hint pod', { threadTs: root.ts }));
    expect(readableText(named)).toContain('Try to remember');
  });

  it('go on by words from the last one in the thread, up to the words with a gap', async () => {
    const { minji } = tutor;
    const root = await minji.type(minji.dm, '힌트부터 롤백은 어떻게 해?');
    await tutor.handled(root);
    const further = async (words: string, threadTs: string | undefined = root.ts) => {
      const asked = await minji.type(minji.dm, words, threadTs === undefined ? {} : { threadTs });
      await tutor.handled(asked);
      return readableText(minji.thread(minji.dm, threadTs ?? asked.ts).at(-1) ?? expect.fail('no hint'));
    };
    expect(await further('힌트 더')).toContain('롤백이');
    expect(await further('another hint please')).toContain('____');
    // There is no more than that but the answer, which is offered with it.
    expect(await further('힌트 하나 더 줘')).toMatch(/____[\s\S]*답 보기/u);
    const other = await minji.type(minji.dm, '노드포트가 뭐야?');
    await tutor.handled(other);
    expect(await further('힌트 더', other.ts)).toContain('먼저 떠올려 보세요');
    expect(await further('힌트', root.ts)).not.toContain('____');
  });

  it('go on by words in a channel for whoever had one, and for nobody else', async () => {
    const { minji, junho } = tutor;
    const say = async (member: typeof minji, words: string) =>
      readableText(await onlyFor(tutor, member, () => member.command('study', words)));
    await say(minji, '/k8s 힌트 서비스');
    const second = await say(minji, '/k8s 힌트 더');
    expect(second).not.toContain('먼저 떠올려 보세요');
    expect(second).toMatch(/서비스/u);
    expect(await say(junho, '/k8s 힌트 더')).not.toBe(second);
  });

  it('offers hints first for the next question, in direct messages too', async () => {
    const { minji } = tutor;
    const asked = await minji.type(minji.dm, '서비스가 뭐야?');
    await tutor.handled(asked);
    const answer = minji.thread(minji.dm, asked.ts)[1] ?? expect.fail('no answer');
    await minji.press(answer, { actionId: 'hint' });
    const hint = () => minji.thread(minji.dm, asked.ts)[2];
    await tutor.workspace.waitFor(() => hint() !== undefined, { what: 'the hint' });
    expect(readableText(hint() ?? expect.fail('no hint'))).toContain('먼저 떠올려 보세요');
  });

  it('says so when the notes hold nothing', async () => {
    const { minji } = tutor;
    const told = await onlyFor(tutor, minji, () => minji.command('study', '/k8s hint 도커 스웜'));
    expect(readableText(told)).toContain('찾지 못했어요');
    await askInChannel(tutor, minji, '/k8s 롤백 설명 좀');
  });
});
