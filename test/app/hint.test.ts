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

  it('says so when the notes hold nothing', async () => {
    const { minji } = tutor;
    const told = await onlyFor(tutor, minji, () => minji.command('study', '/k8s hint 도커 스웜'));
    expect(readableText(told)).toContain('찾지 못했어요');
    await askInChannel(tutor, minji, '/k8s 롤백 설명 좀');
  });
});
