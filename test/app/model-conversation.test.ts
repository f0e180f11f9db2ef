import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { windowOf } from '../support/journey.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { type ReadRequest, readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelScript, openScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

/** Writes honestly, and rewrites a follow-up into `standalone`. */
const talking =
  (standalone: string): ModelScript =>
  (request) => {
    const read = readRequest(request);
    if (read.kind === 'condense') return { kind: 'text', text: JSON.stringify({ needsHistory: true, standalone }) };
    const sentences = nearestSentences(read, 3);
    return sayClaims(sentences.map(({ id, text }) => ({ text, sentenceIds: [id] })));
  };

describe('a conversation with a model that writes', () => {
  let model: ScriptedModel;
  let tutor: OpenTutor;
  let root: Message;
  beforeAll(async () => {
    model = await openScriptedModel(talking(''));
    tutor = await openTutor('socket', { model: modelAt(model.baseUrl) });
  });
  beforeEach(async () => {
    model.setScript(talking(''));
    root = await tutor.minji.type('study', '@tutor 노드포트가 뭐야?');
    await tutor.handled(root);
  });
  afterAll(async () => {
    await tutor.close();
    await model.close();
  });

  /** The answer in the thread, and what the model was asked for it. */
  async function follow(member: MemberActor, words: string) {
    const before = model.requests.length;
    const typed = await member.type(root.channel, `@tutor ${words}`, { threadTs: root.ts });
    await tutor.handled(typed);
    const answer = member.thread(root.channel, root.ts).at(-1) ?? expect.fail('no answer');
    const asked: readonly ReadRequest[] = model.requests.slice(before).map(readRequest);
    return { answer, text: readableText(answer), asked };
  }

  it('understands a follow-up that only the model can rewrite, and shows the rewriting', async () => {
    model.setScript(talking('노드포트의 포트 범위가 뭐야?'));
    const { answer, text, asked } = await follow(tutor.minji, '앞에 나온 것의 반대는 뭐라고 불러야 하나');
    expect(asked.map(({ kind }) => kind)).toEqual(['condense', 'answer']);
    expect(asked[1]?.question).toBe('노드포트의 포트 범위가 뭐야?');
    expect(text).toContain('포트 범위');
    const why = await windowOf(tutor, tutor.minji, answer, { actionId: 'why' });
    expect(JSON.stringify(why)).toContain('노드포트의 포트 범위가 뭐야?');
  });

  it('takes no rewriting that brings a name of its own', async () => {
    model.setScript(talking('데몬셋이 뭐야?'));
    const { text } = await follow(tutor.minji, '앞에 나온 것의 반대는 뭐라고 불러야 하나');
    expect(text).not.toMatch(/데몬셋|DaemonSet/u);
  });

  it('goes on from what another member asked in the same thread', async () => {
    const { asked, text } = await follow(tutor.junho, '그럼 그건 언제 써?');
    expect(asked.at(-1)?.question ?? text).toMatch(/노드포트|NodePort/u);
    const back = await follow(tutor.minji, '다른 질문인데, 파드가 뭐야?');
    expect(back.text).toContain('파드');
    const third = await follow(tutor.junho, '그건 언제 삭제돼?');
    expect(third.asked.at(-1)?.question ?? third.text).toMatch(/파드|Pod/u);
  });

  it('leaves the old topic behind when the topic changes', async () => {
    const { asked, text } = await follow(tutor.minji, '다른 질문인데, 스테이트풀셋이 뭐야?');
    expect(text).toContain('스테이트풀셋');
    expect(asked.map(({ question }) => question).join()).not.toContain('노드포트');
  });

  it('answers in the language that is asked for, about the same thing', async () => {
    const { answer, text } = await follow(tutor.minji, 'in English please');
    expect(text).toMatch(/node/iu);
    expect(JSON.stringify(answer.blocks)).toContain('Why this answer');
  });

  it('takes a correction for what was meant', async () => {
    const { asked, text } = await follow(tutor.minji, '아니, 그게 아니라 파드');
    expect(text).toContain('파드');
    expect(asked.map(({ question }) => question).join()).not.toContain('노드포트');
    const english = await follow(tutor.emma, 'no, I meant Ingress');
    expect(english.text).toMatch(/ingress/iu);
  });
});
