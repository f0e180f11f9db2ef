import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor, windowOf } from '../support/journey.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelScript, openScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

const notes = {
  'winter.md':
    '---\nauthor: { name: Winter, slack: U000000EMMA }\nprivate: true\n---\n# 9장\n\n## 📝 내용 정리\n### 파드\n- 파드 : 보라돌이처럼 혼자 쓰는 작은 방이다\n',
  'autumn.md':
    '---\nauthor: { name: 가을, slack: U00000JUNHO }\n---\n# 9장\n\n## 📝 내용 정리\n### 파드\n- 파드 : 가장 작은 배포 단위이다\n',
};
const secret = '보라돌이';

const honest: ModelScript = (request) => {
  const near = nearestSentences(readRequest(request), 6);
  const sentences = near.toSorted((a, b) => Number(b.text.includes(secret)) - Number(a.text.includes(secret)));
  return sayClaims(sentences.map(({ id, text }) => ({ text: `${text} 그렇대요.`, sentenceIds: [id] })));
};

describe.for([false, true])('a private note, with a model that writes: %s', (withModel) => {
  let model: ScriptedModel;
  let tutor: OpenTutor;
  beforeAll(async () => {
    model = await openScriptedModel(honest);
    tutor = await openTutor('socket', { notes, model: withModel ? modelAt(model.baseUrl) : null });
    for (const member of [tutor.emma, tutor.junho])
      await onlyFor(tutor, member, () =>
        member.command('study', member === tutor.emma ? '/k8s iam Winter' : '/k8s iam 가을'),
      );
  });
  afterAll(async () => {
    await tutor.close();
    await model.close();
  });

  /** The whole answer to a question at a place, with everything below it. */
  async function ask(member: MemberActor, channel: string, words: string) {
    const typed = await member.type(channel, words);
    await tutor.handled(typed);
    return tutor.workspace.waitFor(
      () => member.thread(typed.channel, typed.ts).find(({ blocks }) => JSON.stringify(blocks ?? []).includes('"why"')),
      { what: 'the whole answer' },
    );
  }
  const isSent = () => JSON.stringify(model.requests.map(({ body }) => body.messages)).includes(secret);

  it('answers nobody in a channel, not even its author', async () => {
    const answer = await ask(tutor.emma, 'study', '@tutor 파드가 뭐야?');
    expect(readableText(answer)).toContain('가장 작은');
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect(isSent()).toBe(false);
  });

  it('answers no other member in a direct message', async () => {
    const answer = await ask(tutor.junho, tutor.junho.dm, '파드가 뭐야?');
    expect(JSON.stringify(answer)).not.toContain(secret);
    const searched = await searchedBy(tutor.junho);
    expect(searched).not.toContain(secret);
    expect(isSent()).toBe(false);
  });

  it('answers its author in a direct message, and shows them its source', async () => {
    const answer = await ask(tutor.emma, tutor.emma.dm, '파드가 뭐야?');
    expect(JSON.stringify(answer)).toContain(secret);
    expect(isSent()).toBe(withModel);
    const ids = [...new Set(JSON.stringify(answer).match(/open-source:\d/gu))];
    const windows = [];
    for (const actionId of ids) windows.push(await windowOf(tutor, tutor.emma, answer, { actionId }));
    expect(JSON.stringify(windows)).toContain(secret);
    expect(await searchedBy(tutor.emma)).toContain(secret);
  });

  it('is in no later answer to others, whoever asks the same', async () => {
    const asked = model.requests.length;
    expect(JSON.stringify(await ask(tutor.junho, tutor.junho.dm, '파드가 뭐야?'))).not.toContain(secret);
    expect(JSON.stringify(await ask(tutor.emma, 'study', '@tutor 파드가 뭐야?'))).not.toContain(secret);
    expect(JSON.stringify(model.requests.slice(asked))).not.toContain(secret);
  });

  async function searchedBy(member: MemberActor): Promise<string> {
    const before = new Set(member.messages(member.dm).map(({ ts }) => ts));
    const typed = await member.type(member.dm, 'search 파드');
    await tutor.handled(typed);
    const said = [...member.messages(member.dm), ...member.thread(member.dm, typed.ts)];
    return JSON.stringify(said.filter(({ ts }) => !before.has(ts)));
  }
});
