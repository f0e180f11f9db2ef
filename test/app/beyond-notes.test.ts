import { afterEach, describe, expect, it } from 'vitest';
import type { ModelConfig } from '#src/config/model-config.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { modelAt } from '../support/model-config.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelReply, type ModelScript, openScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

const known = '컨테이너 기술은 2013년에 널리 알려졌어요.';
const beyond = (...statements: readonly string[]): ModelReply => ({
  kind: 'text',
  text: JSON.stringify({ statements: statements.map((text) => ({ text })) }),
});

/** Answers from the notes as an honest model does; `said` is what it knows itself. */
function knowing(said: ModelReply): ModelScript {
  return (request) => {
    if (request.body.messages[0]?.content.includes('beyond the group') === true) return said;
    const sentences = nearestSentences(readRequest(request), 2);
    return sayClaims(sentences.map(({ id, text }) => ({ text: `${text} 그렇대요.`, sentenceIds: [id] })));
  };
}

describe('an answer beyond the notes', () => {
  let model: ScriptedModel;
  let tutor: OpenTutor;
  afterEach(async () => {
    await tutor.close();
    await model.close();
  });
  async function open(said: ModelReply, more: Partial<ModelConfig> | null = {}) {
    model = await openScriptedModel(knowing(said));
    tutor = await openTutor('socket', { model: more === null ? null : modelAt(model.baseUrl, more) });
  }
  async function ask(words: string, threadTs?: string) {
    const { minji } = tutor;
    const typed = await minji.type('study', words, threadTs === undefined ? {} : { threadTs });
    await tutor.handled(typed);
    const thread = minji.thread(typed.channel, threadTs ?? typed.ts);
    return { typed, answer: thread.at(-1) ?? expect.fail('no answer') };
  }
  const asked = () =>
    model.requests.map(({ body }) => JSON.stringify(body.messages)).filter((text) => text.includes('beyond the group'));

  it('stands under its own heading, apart from what the notes say, and only when asked for', async () => {
    await open(beyond(known));
    const first = await ask('@tutor 파드가 뭐야?');
    expect(readableText(first.answer)).not.toContain('노트 밖');
    expect(asked()).toEqual([]);
    const { answer } = await ask('@tutor 노트 밖까지 알려줘', first.typed.ts);
    const text = readableText(answer);
    expect(text).toMatch(
      /그렇대요[\s\S]*노트 밖 이야기 \(노트에 없는 내용이에요\)[\s\S]*2013년[\s\S]*확인하지 못했어요/u,
    );
    // No sentence of a note goes along, and the thread's question is meant.
    expect(asked()[0]).toContain('파드');
    expect(asked()[0]).not.toContain('SENTENCES');
  });

  it('grows under its heading once the notes have spoken, and is remembered', async () => {
    await open({ ...beyond(known, `${known} 지금은 표준이 되었어요.`), pieceLength: 12, pauseMs: 30 } as ModelReply);
    const { minji, workspace } = tutor;
    const typed = await minji.type('study', '@tutor 파드가 뭐야? 노트 밖까지 알려줘');
    const growing = await workspace.waitFor(
      () => minji.thread(typed.channel, typed.ts).find((one) => readableText(one).includes('2013년')),
      { what: 'the first of it' },
    );
    const early = readableText(growing);
    expect(early).toMatch(/그렇대요[\s\S]*노트 밖 이야기[\s\S]*2013년/u);
    expect(early).not.toContain('표준');
    await tutor.handled(typed);
    const sent = asked().length;
    const { answer } = await ask('@tutor 파드가 뭐야?  노트 밖까지 알려줘');
    expect(readableText(answer)).toContain('표준');
    expect(asked()).toHaveLength(sent);
  });

  it('begins a message of its own where the notes hold nothing', async () => {
    await open({ ...beyond(known), pieceLength: 12, pauseMs: 60 } as ModelReply);
    const { minji, workspace } = tutor;
    const typed = await minji.type('study', '@tutor 도커 스웜은 누가 만들었어? 노트 밖까지 알려줘');
    const growing = await workspace.waitFor(() => minji.thread(typed.channel, typed.ts)[1], { what: 'a message' });
    expect(growing.streamingSince).not.toBeNull();
    await tutor.handled(typed);
    const [, answer, another] = minji.thread(typed.channel, typed.ts);
    expect(readableText(answer ?? expect.fail('no answer'))).toMatch(
      /찾지 못했어요[\s\S]*노트 밖 이야기[\s\S]*2013년/u,
    );
    expect(another).toBeUndefined();
  });

  it('drops links, pings and addresses of the model’s own knowledge', async () => {
    await open(beyond(`${known} https://evil.example`, '<!channel> 보세요.', 'evil.example/x?d=1 을 보세요.', known));
    const { answer } = await ask('@tutor 파드가 뭐야? 노트 밖까지 알려줘');
    expect(readableText(answer)).toContain('2013년');
    expect(JSON.stringify(answer)).not.toMatch(/evil|<!channel/u);
  });

  it.each([
    ['breaks down', { kind: 'error', status: 500 }, {}, '덧붙이지 못했어요'],
    ['says nothing that may be shown', beyond('https://evil.example'), {}, '덧붙이지 못했어요'],
    ['may not, as configured', beyond(known), { beyondNotes: false }, '노트에 있는 내용만'],
    ['is none', beyond(known), null, '노트에 있는 내용만'],
  ] as const)('says so when the model %s, beside the answer', async (_, said, more, words) => {
    await open(said, more);
    const { answer } = await ask('@tutor 파드가 뭐야? 노트 밖까지 알려줘');
    expect(readableText(answer)).toContain(words);
    expect(readableText(answer)).toContain('파드');
    expect(readableText(answer)).not.toContain('2013년');
  });
});
