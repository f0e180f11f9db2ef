import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { onlyFor, repliesOf } from '../support/journey.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { openScriptedModel } from '../support/scripted-model.ts';

describe.for(transports)('a question that changes, over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  const answers = (root: Message) => repliesOf(tutor, tutor.minji, root);
  async function ask(words: string, threadTs?: string): Promise<Message> {
    const typed = await tutor.minji.type('study', words, threadTs === undefined ? {} : { threadTs });
    await tutor.handled(typed);
    return typed;
  }
  const until = (what: string, is: () => boolean) => tutor.workspace.waitFor(is, { what });

  it('mends its answer in place when it is edited, once for each edit, also when Slack repeats it', async () => {
    const { workspace, minji } = tutor;
    const root = await ask('@tutor 롤백은 어떻게 해?');
    expect(answers(root)[0]).toContain('rollout undo');
    await minji.edit(root, '@tutor 노드포트 포트 범위가 뭐야?');
    await until('the mended answer', () => answers(root)[0]?.includes('30000') === true);
    expect(answers(root)).toHaveLength(1);
    const edit = workspace.deliveries.findLast(({ payload }) => JSON.stringify(payload).includes('message_changed'));
    await workspace.redeliver(edit ?? expect.fail('no edit was delivered'));
    // The thread goes on from what is asked now.
    await ask('@tutor 그럼 그건 언제 써?', root.ts);
    expect(answers(root)).toHaveLength(2);
    expect(answers(root)[1]).toMatch(/노드포트|NodePort/u);
    await minji.edit(root, '@tutor 파드가 뭐야?');
    await until('the second mended answer', () => answers(root)[0]?.includes('가장 작은') === true);
    expect(answers(root)).toHaveLength(2);
  });

  it('opens the source of a mended answer', async () => {
    const { minji } = tutor;
    const root = await ask('@tutor 잡이 뭐야?');
    await minji.edit(root, '@tutor 인그레스가 뭐야?');
    await until('the mended answer', () => answers(root)[0]?.includes('인그레스') === true);
    const [, answer] = minji.thread(root.channel, root.ts);
    await minji.press(answer ?? expect.fail('no answer'), { actionId: 'why' });
    await until('the window', () => JSON.stringify(minji.views().at(-1)).includes('인그레스'));
  });

  it('takes its answer back when it is deleted, and forgets it', async () => {
    const { minji } = tutor;
    const root = await ask('@tutor 볼륨이 뭐야?');
    const [, answer] = minji.thread(root.channel, root.ts);
    expect(answer).toBeDefined();
    await minji.remove(root);
    await until(
      'the answer to be gone',
      () =>
        !minji
          .messages('study')
          .concat(minji.thread(root.channel, root.ts))
          .some(({ ts }) => ts === answer?.ts),
    );
    expect(tutor.errors).toEqual([]);
  });

  it('is answered when an edit first calls the tutor, once', async () => {
    const { minji, workspace } = tutor;
    const typed = await minji.type('study', '노드포트 포트 범위가 뭐야?');
    await tutor.handled(typed);
    expect(minji.thread(typed.channel, typed.ts)).toHaveLength(1);
    await minji.edit(typed, '@tutor 노드포트 포트 범위가 뭐야?');
    await until('the answer', () => answers(typed)[0]?.includes('30000') === true);
    const edit = workspace.deliveries.findLast(({ payload }) => JSON.stringify(payload).includes('message_changed'));
    await workspace.redeliver(edit ?? expect.fail('no edit was delivered'));
    await minji.edit(typed, '@tutor 롤백은 어떻게 해?');
    await until('the mended answer', () => answers(typed)[0]?.includes('rollout undo') === true);
    expect(answers(typed)).toHaveLength(1);
  });

  it('leaves alone what it never answered, and edits that ask nothing', async () => {
    const { minji } = tutor;
    const chat = await minji.type('study', '오늘 점심 뭐 먹지');
    const root = await ask('@tutor 서비스가 뭐야?');
    const before = answers(root);
    await minji.edit(chat, '파드가 뭐야?');
    await minji.edit(root, '@tutor');
    await ask('@tutor 헬름이 뭐야?');
    expect(answers(root)).toEqual(before);
    expect(minji.thread(chat.channel, chat.ts)).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
  });
});

describe('a direct message that changes', () => {
  it('is answered anew in its own thread', async () => {
    const tutor = await openTutor('socket');
    const { minji, workspace } = tutor;
    const typed = await minji.type(minji.dm, '롤백은 어떻게 해?');
    await tutor.handled(typed);
    await minji.edit(typed, '노드포트 포트 범위가 뭐야?');
    const answer = () => minji.thread(minji.dm, typed.ts).at(-1);
    await workspace.waitFor(() => answer() !== undefined && readableText(answer() as Message).includes('30000'));
    await tutor.close();
  });
});

describe('a question that is edited after an hour', () => {
  it('keeps its answer, and whoever edits it is asked whether to answer anew', async () => {
    let now = Date.now();
    const tutor = await openTutor('socket', { now: () => now });
    const { minji } = tutor;
    const root = await minji.type('study', '@tutor 롤백은 어떻게 해?');
    await tutor.handled(root);
    const before = repliesOf(tutor, minji, root);
    now += 61 * 60_000;
    const offer = await onlyFor(tutor, minji, () => minji.edit(root, '@tutor 노드포트 포트 범위가 뭐야?'));
    expect(readableText(offer)).toContain('새로 물어보기');
    expect(repliesOf(tutor, minji, root)).toEqual(before);
    const answer = await onlyFor(tutor, minji, () => minji.press(offer, { actionId: 'ask-anew' }));
    expect(readableText(answer)).toContain('30000');
    await tutor.close();
  });
});

describe('a question that is deleted while its answer is written', () => {
  it('stops the model and takes the message back', async () => {
    const model = await openScriptedModel((request) => {
      const said = nearestSentences(readRequest(request), 4);
      const claims = said.map(({ id, text }) => ({ text: `${text} 그렇대요.`, sentenceIds: [id] }));
      return { ...sayClaims(claims), pieceLength: 12, pauseMs: 80 };
    });
    const tutor = await openTutor('socket', { model: modelAt(model.baseUrl) });
    const { minji, workspace } = tutor;
    const root = await minji.type('study', '@tutor 롤백은 어떻게 해?');
    await workspace.waitFor(() => repliesOf(tutor, minji, root).some((words) => words.includes('그렇대요')), {
      what: 'the first claim',
    });
    // Typed before the first is done, so that it waits; deleted before its turn.
    const next = await minji.type('study', '@tutor 노드포트가 뭐야?', { threadTs: root.ts });
    const deletedAt = performance.now();
    await minji.remove(next);
    await minji.remove(root);
    await workspace.waitFor(() => repliesOf(tutor, minji, root).filter((words) => words !== '').length === 0, {
      what: 'the message to be gone',
    });
    process.stdout.write(`taken back after ${Math.round(performance.now() - deletedAt)} ms\n`);
    await expect.poll(() => model.abandoned()).toBe(1);
    expect(model.requests).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
    await tutor.close();
    await model.close();
  });
});

describe('a question that is deleted while its answer is written for its asker alone', () => {
  it('stops the model, and nothing is said', async () => {
    const model = await openScriptedModel((request) => {
      const claims = nearestSentences(readRequest(request), 4).map(({ id, text }) => ({ text, sentenceIds: [id] }));
      return { ...sayClaims(claims), pieceLength: 4, pauseMs: 100 };
    });
    const tutor = await openTutor('socket', { model: modelAt(model.baseUrl) });
    const { minji, workspace } = tutor;
    await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiet on'));
    const before = minji.ephemerals('study').length;
    const root = await minji.type('study', '@tutor 롤백은 어떻게 해?');
    await workspace.waitFor(() => model.requests.length === 1 || undefined, { what: 'the model to be asked' });
    await minji.remove(root);
    await expect.poll(() => model.abandoned()).toBe(1);
    // Whatever else would be said of it is said before the next answer.
    const next = await minji.type('study', '@tutor 안녕');
    await tutor.handled(root);
    await tutor.handled(next);
    await workspace.waitFor(() => minji.ephemerals('study').length === before + 1, { what: 'the next answer' });
    expect(minji.ephemerals('study').map(readableText).join()).not.toContain('rollout undo');
    expect(repliesOf(tutor, minji, root)).toEqual([]);
    expect(tutor.errors).toEqual([]);
    await tutor.close();
    await model.close();
  });
});
