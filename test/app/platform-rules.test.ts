import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElements } from '#src/workspace/blocks/find-elements.ts';
import { askInChannel, onlyFor, windowOf } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

/** Everything in it is as long as a member can make it: sentences of thousands of characters, and many of them. */
const endless = '아주 긴 설명이 이어져요 '.repeat(250);
const longNote = `# 9장 정리

## 📝 내용 정리
${Array.from({ length: 30 }, (_, i) => `### 서비스 ${i}\n서비스는 ${endless}${i}번째로 파드 앞에 서는 주소예요.\n`).join('\n')}

| 이름 | 설명 |
| --- | --- |
${Array.from({ length: 60 }, (_, i) => `| 서비스 ${i} | ${'값'.repeat(300)} |`).join('\n')}
`;

describe.for(transports)("the platform's rules over %s", (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport, { notes: { 'chapter-9.md': longNote }, workspace: { rateLimits: true } });
  });
  afterAll(() => tutor.close());

  it('posts nothing that Slack refuses, however long the notes are', async () => {
    const { workspace, minji } = tutor;
    const answer = await askInChannel(tutor, minji, '/k8s explain 서비스');
    const ids = findElements(answer.blocks).map(({ actionId }) => actionId);
    expect(ids.length).toBeGreaterThan(2);
    for (const actionId of ids.filter((id) => /^(?:open-source|more|why)/u.test(id))) {
      await windowOf(tutor, minji, answer, { actionId });
    }
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s search 서비스'));
    const refused = workspace.calls.filter(({ response }) => response.ok === false);
    expect(refused.map(({ method, response }) => [method, response.error])).toEqual([]);
    expect(tutor.errors).toEqual([]);
  });

  it('answers each of ten questions asked at once, though Slack lets one message a second pass', async () => {
    const { workspace, minji, junho } = tutor;
    const before = minji.messages('study').length;
    const asking = Array.from({ length: 10 }, (_, i) =>
      (i % 2 === 0 ? minji : junho).command('study', `/k8s explain 서비스 ${i}`),
    );
    for (const outcome of await Promise.all(asking)) expect(outcome.kind).toBe('acknowledged');
    await workspace.waitFor(() => minji.messages('study').length === before + 10, {
      timeoutMs: 15_000,
      what: 'ten answers',
    });
    const limited = workspace.calls.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThan(0);
    expect(tutor.errors).toEqual([]);
  });
});
