import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelRequest, openScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

const question = '노드포트 포트 범위가 뭐야?';

function journeyOf(tutor: OpenTutor) {
  return {
    rate: (member: MemberActor, stars: string) =>
      onlyFor(tutor, member, () => member.command('study', `/k8s rate 9 ${stars}`)),
    async ask(member: MemberActor, channel: string, words = question): Promise<string> {
      const asked = await member.type(channel, words);
      await tutor.handled(asked);
      return readableText(member.thread(asked.channel, asked.ts)[1] ?? expect.fail('no answer'));
    },
  };
}

describe('answers for whoever rated themselves, without a model', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket');
  });
  afterAll(() => tutor.close());

  it('begin with the definition for few stars, and say what was asked alone for many', async () => {
    const { minji, junho } = tutor;
    const { rate, ask } = journeyOf(tutor);
    const before = await ask(minji, minji.dm);
    await rate(minji, '1');
    const low = await ask(minji, minji.dm);
    await rate(minji, '5');
    const high = await ask(minji, minji.dm);
    expect(low.length).toBeGreaterThan(before.length);
    expect(low).toContain('30000');
    expect(high).toContain('30000');
    expect(high.length).toBeLessThanOrEqual(before.length);
    // Others' stars, and one's own where others read along, choose nothing.
    expect(await ask(junho, junho.dm)).toBe(before);
    await rate(minji, '1');
    const open = await ask(minji, 'study', `@tutor ${question}`);
    await rate(minji, '5');
    expect(await ask(minji, 'study', `@tutor ${question}`)).toBe(open);
  });
});

describe('answers for whoever rated themselves, by a model', () => {
  let model: ScriptedModel;
  let tutor: OpenTutor;
  beforeAll(async () => {
    model = await openScriptedModel((request) => {
      const said = nearestSentences(readRequest(request), 1);
      return sayClaims(said.map(({ id, text }) => ({ text, sentenceIds: [id] })));
    });
    tutor = await openTutor('socket', { model: modelAt(model.baseUrl) });
  });
  afterAll(async () => {
    await tutor.close();
    await model.close();
  });

  const level = ({ body }: ModelRequest) =>
    /knows the topic: (\S+?)\./u.exec(body.messages[0]?.content ?? '')?.[1] ?? expect.fail('no level');

  it('are asked for with one of three words, and are not given to others from memory', async () => {
    const { minji, junho } = tutor;
    const { rate, ask } = journeyOf(tutor);
    await ask(junho, junho.dm);
    await rate(minji, '1.5');
    await ask(minji, minji.dm);
    await rate(minji, '3');
    await ask(minji, minji.dm);
    await rate(minji, '4.5');
    await ask(minji, minji.dm);
    await ask(junho, junho.dm);
    expect(model.requests.map(level)).toEqual(['some', 'new', 'some', 'sure']);
    await ask(minji, 'study', `@tutor ${question}`);
    // What is asked in the open is answered as for anybody, here from memory.
    expect(model.requests).toHaveLength(4);
    for (const { body } of model.requests) expect(JSON.stringify(body)).not.toMatch(/\bstars?\b|별점|별 ?\d/u);
    expect(tutor.errors).toEqual([]);
  });
});
