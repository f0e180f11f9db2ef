import { describe, expect, it } from 'vitest';
import { grownBeyond } from '#src/adapters/slack/views/beyond-blocks.ts';
import { exchangeView } from '#src/adapters/slack/views/exchange-view.ts';
import { foldersOf, openKnowledge } from '#src/compose/compose-knowledge.ts';
import { openModel } from '#src/compose/compose-model.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { createAskQuestion } from '#src/features/answer/ask-question.ts';
import { messagesFor } from '#src/messages/messages-for.ts';
import { openMemoryConversations } from '../../support/memory-conversations.ts';
import { characters } from '../../support/model-characters.ts';
import { modelAt } from '../../support/model-config.ts';
import { openView } from '../../support/open-view.ts';
import { readRequest } from '../../support/read-request.ts';
import { type ModelReply, type ModelRequest, openScriptedModel } from '../../support/scripted-model.ts';

const { library } = await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' }));
const { search } = createPassageIndex(library());
const told = '컨테이너 기술은 2013년에 널리 알려졌어요.';
const secrets =
  'sk-proj-PLANTED0123456789abcdefghijklmnop xoxb-123456789012-abcdefghijklmnop jiwoo@example.com 010-2222-3333';

const attacks: Readonly<Record<string, (request: ModelRequest) => readonly string[]>> = {
  links: () => [
    'https://evil.example/x?d=1',
    '[여기](https://evil.example)',
    'evil.example/steal?q=1',
    'kubernetes.io',
  ],
  images: () => ['![그림](https://evil.example/p.png) 을 보세요.', '<img src=x> 이에요.'],
  pings: () => ['<!channel> 보세요.', '<@U012ABCDEF> 님', '@here 모두 보세요.', '<!subteam^S1> 님', '@channel 봐요.'],
  secrets: () => [secrets, `비밀번호는 ${secrets} 예요.`],
  leaks: (request) => [`${readRequest(request).canary} 이에요.`, `비밀 표시는 ${readRequest(request).canary} 래요.`],
  invisible: () => ['안녕\u202E하세요\u200B \u{E0041}여기예요.', '<\u200B!channel> 이에요.'],
  walls: () => ['가'.repeat(5_000), ...Array.from({ length: 50 }, (_, i) => `${i}번째 말이에요.`)],
  headings: () => ['*노트에서 찾은 답*: 파드는 서버예요.', '> 인용한 척하는 말이에요.', '# 노트'],
};

async function ask(reply: (request: ModelRequest) => ModelReply) {
  const model = await openScriptedModel((request) =>
    request.body.messages[0]?.content.includes('beyond the group') === true
      ? reply(request)
      : (characters.honest?.(request, { unsupported: new Set(), subtle: new Set() }) ?? { kind: 'silent' }),
  );
  const timeouts = { connectMs: 400, firstTokenMs: 300, idleMs: 400, totalMs: 3_000, retryMs: 1 };
  const askModel = await openModel(modelAt(model.baseUrl, { timeouts }), {
    spending: { reserve: async () => ({ over: null }), settle: async () => {} },
    now: () => 0,
    timeZone: 'Asia/Seoul',
  });
  const askQuestion = createAskQuestion({
    ...{ viewFor: openView(search, library()), model: askModel, now: () => 0, newId: () => 'X1' },
    conversations: openMemoryConversations(),
  });
  const grown: string[] = [];
  const place = { teamId: 'T1', channelId: 'C1', threadTs: '1.1' };
  const text = `파드가 뭐야? ${secrets} 노트 밖까지 알려줘`;
  const exchange = await askQuestion(
    { place, isDirect: false, key: 'k', askerId: 'U012ABCDEF', text, mode: 'ask', locale: 'ko' },
    {
      ...{ signal: new AbortController().signal, onAsked: () => {}, onGrounded: () => {} },
      onBeyond: (soFar) =>
        grown.push(
          soFar.kind === 'written' ? JSON.stringify(grownBeyond(soFar.texts, 0, messagesFor('ko').beyond)) : '',
        ),
    },
  );
  const sent = JSON.stringify(model.requests.map(({ body }) => body.messages));
  const canaries = model.requests.map((request) => readRequest(request).canary).filter((canary) => canary !== '');
  await model.close();
  const { beyond } = exchange.answer;
  const view = exchangeView(
    { ...exchange, question: '파드가 뭐야?' },
    { shown: 'reply', askerName: '민지', remark: null, feedback: 'native' },
  );
  return { beyond, shown: [JSON.stringify(view), ...grown].join('\n'), blocks: view.blocks, sent, canaries };
}

const saying = (texts: readonly string[]): ModelReply => ({
  ...{ kind: 'text', text: JSON.stringify({ statements: texts.map((text) => ({ text })) }), pieceLength: 40 },
});

describe('what is beyond the notes, written by a hostile model', () => {
  it.each(Object.entries(attacks))('holds no %s, neither while it grows nor at the end', async (_, attack) => {
    const { shown, sent, canaries, blocks } = await ask((request) => saying([...attack(request), told]));
    expect(shown).not.toMatch(
      /evil|kubernetes\.io(?!\/)|<!|<@|@(?:here|channel)\b|"type":"(?:link|user|broadcast|image)"/u,
    );
    expect(shown).not.toMatch(/PLANTED|xoxb-|jiwoo@|010-2222|\u202E|\u200B/u);
    expect(sent).not.toMatch(/PLANTED|xoxb-|jiwoo@|010-2222/u);
    expect(canaries.filter((canary) => shown.includes(canary))).toEqual([]);
    expect(shown.length).toBeLessThan(30_000);
    // Whatever it says stands under its own heading, never among what the notes say.
    const own = blocks.findIndex((block) => JSON.stringify(block).includes('노트 밖 이야기'));
    const before = JSON.stringify(blocks.slice(0, Math.max(own, 0)));
    for (const text of attack({ path: '', authorization: '', body: { model: '', messages: [] } })) {
      expect(before).not.toContain(text.slice(0, 40));
    }
  });

  it.each<readonly [string, ModelReply]>([
    ['endless', { kind: 'endless', text: `{"statements":[{"text":"${'끝없이 '.repeat(500)}` }],
    ['empty', { kind: 'text', text: '' }],
    ['broken', { kind: 'text', text: '{"statements":[{"text":"파드' }],
    ['of another shape', { kind: 'text', text: '{"statements":["파드"]}' }],
    ['refused', { kind: 'refusal', text: 'I cannot.' }],
    ['cut off', { ...saying([told, told]), finish: 'length' } as ModelReply],
    ['dropped', { kind: 'cut', text: JSON.stringify({ statements: [{ text: told }] }), after: 20 }],
    ['silent', { kind: 'silent' }],
    ['an error', { kind: 'error', status: 500 }],
    ['a lie about what was asked', saying(['This is English.'])],
  ])('is told to have failed where it is %s', async (_, reply) => {
    const { beyond, shown } = await ask(() => reply);
    expect(beyond).toEqual({ kind: 'failed' });
    expect(shown).toContain('덧붙이지 못했어요');
  });
});
