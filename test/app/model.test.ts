import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, onlyFor, repliesOf, replyTo } from '../support/journey.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelScript, openScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

/** Says what the nearest sentences say, in its own order. */
const honest: ModelScript = (request) => {
  const read = readRequest(request);
  return sayClaims(nearestSentences(read).map(({ id, text }) => ({ text: `${text} 그렇대요.`, sentenceIds: [id] })));
};

describe.for(transports)('a model that writes, over %s', (transport) => {
  let model: ScriptedModel;
  let tutor: OpenTutor;
  beforeAll(async () => {
    model = await openScriptedModel(honest);
    tutor = await openTutor(transport, { model: modelAt(model.baseUrl) });
  });
  afterEach(() => model.setScript(honest));
  afterAll(async () => {
    await tutor.close();
    await model.close();
  });

  const finished = (message: Message) =>
    tutor.workspace.waitFor(
      () => {
        const { minji } = tutor;
        const now = [...minji.messages('study'), ...minji.thread(message.channel, message.threadTs ?? message.ts)];
        return now.find(({ ts, blocks }) => ts === message.ts && JSON.stringify(blocks).includes('"why"'));
      },
      { what: 'the whole answer' },
    );

  it('answers a command with checked claims, each with its quotation and source', async () => {
    const answer = await finished(await askInChannel(tutor, tutor.minji, '/k8s 노드포트 설명 좀'));
    const blocks = JSON.stringify(answer.blocks);
    expect(blocks).toContain('rich_text_quote');
    expect(blocks).toContain('open-source');
    expect(readableText(answer)).toContain('노드포트는 모든 노드에서');
    expect(answer.metadata).toMatchObject({ event_payload: { mark: expect.any(String) } });
  });

  it('streams into a thread, and says the same once it is done', async () => {
    const { minji } = tutor;
    const root = await finished(await askInChannel(tutor, minji, '/k8s 파드 설명 좀'));
    model.setScript((request) => ({ ...honest(request), pauseMs: 20, pieceLength: 30 }) as ReturnType<ModelScript>);
    const reply = await replyTo(tutor, minji, root, () =>
      minji.type(root.channel, '@tutor 롤백은 어떻게 해?', { threadTs: root.ts }),
    );
    expect(JSON.stringify(reply.blocks)).toContain('task_card');
    const whole = await finished(reply);
    expect(whole.streamingSince).toBeNull();
    expect(readableText(whole)).toContain('예전 리비전');
    expect(JSON.stringify(whole.blocks)).not.toContain('task_card');
  });

  it('answers in full without the model when it dies in the middle', async () => {
    const { minji } = tutor;
    const root = await finished(await askInChannel(tutor, minji, '/k8s 서비스 설명 좀'));
    model.setScript((request) => {
      const said = honest(request);
      return said.kind === 'text' ? { kind: 'cut', text: said.text, after: Math.floor(said.text.length * 0.7) } : said;
    });
    const reply = await replyTo(tutor, minji, root, () =>
      minji.type(root.channel, '@tutor 스케일이 뭐야?', { threadTs: root.ts }),
    );
    const whole = await finished(reply);
    expect(readableText(whole)).toContain('replicas');
    expect(readableText(whole)).toContain('모델이 답을 쓰지 못해서');
    expect(JSON.stringify(whole.blocks)).not.toContain('rich_text_quote');
  });

  it('stops when the stop button is pressed, with what it had said', async () => {
    const { minji } = tutor;
    const root = await finished(await askInChannel(tutor, minji, '/k8s 클러스터 설명 좀'));
    model.setScript((request) => {
      const said = honest(request);
      return said.kind === 'text' ? { ...said, pauseMs: 100, pieceLength: 40 } : said;
    });
    const reply = await replyTo(tutor, minji, root, () =>
      minji.type(root.channel, '@tutor 매니페스트가 뭐야?', { threadTs: root.ts }),
    );
    await tutor.workspace.waitFor(() => model.requests.length > 0, { what: 'the model to be asked' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await minji.stop(root.channel, root.ts);
    const whole = await finished(reply);
    expect(readableText(whole)).toContain('여기서 멈췄어요');
    expect(model.abandoned()).toBeGreaterThan(0);
  });

  it('ends what is being written when the tutor goes down, and answers once', async () => {
    const { minji } = tutor;
    const root = await finished(await askInChannel(tutor, minji, '/k8s 인그레스 설명 좀'));
    model.setScript((request) => {
      const said = honest(request);
      return said.kind === 'text' ? { ...said, pauseMs: 100, pieceLength: 40 } : said;
    });
    const reply = await replyTo(tutor, minji, root, () =>
      minji.type(root.channel, '@tutor 헬름이 뭐야?', { threadTs: root.ts }),
    );
    await tutor.stop();
    await tutor.start();
    const whole = await finished(reply);
    expect(readableText(whole)).toContain('여기서 멈췄어요');
    expect(repliesOf(tutor, minji, root)).toHaveLength(1);
  });

  it('tells organisers what it costs, and nobody else', async () => {
    const { minji, junho } = tutor;
    await finished(await askInChannel(tutor, minji, '/k8s 볼륨 설명 좀'));
    const told = await onlyFor(tutor, minji, () => minji.command('study', '/k8s 사용량'));
    expect(readableText(told)).toMatch(/이번 달에는 모델을 \d+번 불러서 토큰 [\d,]+개를 썼어요/u);
    const refused = await onlyFor(tutor, junho, () => junho.command('study', '/k8s usage'));
    expect(readableText(refused)).toContain('운영자만');
  });
});

describe('a model within a budget', () => {
  it('is spared once the budget is used up, with a word about when it returns, also after a restart', async () => {
    const model = await openScriptedModel(honest);
    const tutor = await openTutor('socket', {
      model: modelAt(model.baseUrl, {
        budget: { memberDayTokens: 9_000, memberDayMicroUsd: null, monthTokens: null, monthMicroUsd: null },
      }),
    });
    const { minji } = tutor;
    const topics = ['파드', '서비스', '노드포트', '롤백', '볼륨', '헬름', '인그레스', '잡'];
    let last = '';
    for (const topic of topics) {
      const { ts } = await askInChannel(tutor, minji, `/k8s ${topic} 설명 좀`);
      const whole = await tutor.workspace.waitFor(
        () => minji.messages('study').find((one) => one.ts === ts && JSON.stringify(one.blocks).includes('"why"')),
        { what: 'the whole answer' },
      );
      last = readableText(whole);
      if (last.includes('예산')) break;
    }
    expect(last).toMatch(/모델 예산을 다 써서.*월 \d+일부터/u);
    const asked = model.requests.length;
    await tutor.stop();
    await tutor.start();
    await askInChannel(tutor, minji, '/k8s 스테이트풀셋 설명 좀');
    expect(model.requests).toHaveLength(asked);
    await tutor.close();
    await model.close();
  });
});
