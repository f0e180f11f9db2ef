import { describe, expect, it } from 'vitest';
import type { LineRange } from '../../../src/domain/notes/section.ts';
import type { Library } from '../../../src/domain/retrieval/library.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { createAskQuestion } from '../../../src/features/answer/ask-question.ts';
import type { AskRequest } from '../../../src/features/answer/conversation.ts';
import { createOpenSource } from '../../../src/features/answer/open-source.ts';
import { createRateAnswer } from '../../../src/features/answer/rate-answer.ts';
import { createShowWhy } from '../../../src/features/answer/show-why.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { openMemoryConversations } from '../../support/memory-conversations.ts';
import { openView } from '../../support/open-view.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards(), quoteCards: false });
const { search } = createPassageIndex(library);

function room() {
  const conversations = openMemoryConversations();
  let ids = 0;
  const ask = createAskQuestion({
    viewFor: openView(search, library),
    conversations,
    model: null,
    now: () => 1_000,
    newId: () => `e${++ids}`,
  });
  return { conversations, ask };
}

function request(text: string, change: Partial<AskRequest> = {}): AskRequest {
  const place = { teamId: 'T1', channelId: 'C1', threadTs: '10.0' };
  return { place, isDirect: false, key: text, askerId: 'U1', text, mode: 'ask', locale: 'ko', ...change };
}

describe('createAskQuestion', () => {
  it('answers, and records the exchange with its time and place', async () => {
    const { ask, conversations } = room();
    const exchange = await ask(request('노드포트가 뭐야?'));
    expect(exchange).toMatchObject({
      id: 'e1',
      askedAt: 1_000,
      messageTs: null,
      answer: { kind: 'answered', topic: '노드포트' },
    });
    expect(await conversations.find('e1')).toEqual(exchange);
  });

  it('gives the same exchange to a repeated key', async () => {
    const { ask } = room();
    const first = await ask(request('노드포트가 뭐야?', { key: 'k' }));
    expect(await ask(request('노드포트가 뭐야?', { key: 'k' }))).toEqual(first);
  });

  it('understands a follow-up from its thread and says how', async () => {
    const { ask } = room();
    await ask(request('emptyDir이 뭐야?'));
    const { answer, question } = await ask(request('그건 언제 지워져?'));
    expect(question).toBe('그건 언제 지워져?');
    expect(answer.understanding.standalone).toBe('emptyDir는 언제 지워져?');
    expect(answer.kind === 'answered' && answer.lead[0]?.text).toMatch(/^파드가 노드에서 사라지면/);
  });

  it('answers again in the language that is asked for', async () => {
    const { ask } = room();
    await ask(request('노드포트가 뭐야?'));
    const { answer, question } = await ask(request('in English please'));
    expect(question).toBe('in English please');
    expect(answer).toMatchObject({ locale: 'en', understanding: { standalone: 'What is NodePort?' } });
  });

  it.each(['처음에 물어본 거 다시 설명해줘', '첫 질문', 'back to my first question', 'explain what I asked first'])(
    'goes back to what began the thread, however much was asked since: %s',
    async (words) => {
      const { ask } = room();
      await ask(request('노드포트가 뭐야?'));
      for (let i = 0; i < 8; i += 1) await ask(request(`emptyDir이 뭐야? ${'?'.repeat(i)}`));
      const { answer } = await ask(request(words));
      expect(answer.understanding.standalone).toBe('노드포트가 뭐야?');
      expect(answer).toMatchObject({ kind: 'answered', topic: '노드포트' });
    },
  );

  it.each(['첫 번째 파드가 뭐야?', '처음 시작하는데 뭐부터 봐?', 'what is the first container?'])(
    'takes no other first thing for it: %s',
    async (words) => {
      const { ask } = room();
      await ask(request('노드포트가 뭐야?'));
      expect((await ask(request(words))).answer.understanding.standalone).not.toBe('노드포트가 뭐야?');
    },
  );

  it('starts anew without a thread', async () => {
    const { ask } = room();
    await ask(request('emptyDir이 뭐야?'));
    const alone = { teamId: 'T1', channelId: 'C1', threadTs: null };
    const { answer } = await ask(request('그건 언제 지워져?', { place: alone }));
    expect(answer.understanding.standalone).toBeNull();
  });

  it('answers in the language of the question, else in the fallback', async () => {
    const { ask } = room();
    expect((await ask(request('what is a NodePort?'))).answer.locale).toBe('en');
    expect((await ask(request('emptyDir'))).answer.locale).toBe('ko');
    expect((await ask(request('???', { locale: 'en' }))).answer).toMatchObject({ locale: 'en', reason: 'empty' });
  });
});

describe('createOpenSource', () => {
  const reader = { teamId: 'T1', memberId: 'U1', isDirect: false };
  const lines = studyNote.split('\n');
  const readSource = async (_library: Library, _path: string, { startLine, endLine }: LineRange) => ({
    startLine,
    lines: lines.slice(startLine - 1, endLine),
  });

  it('shows the section with the quoted lines marked', async () => {
    const { ask, conversations } = room();
    const { id } = await ask(request('emptyDir은 언제 지워져?'));
    const opened = await createOpenSource({ conversations, viewFor: openView(search, library), readSource })({
      ...reader,
      exchangeId: id,
      citation: 0,
    });
    if (opened.kind !== 'open') throw new Error(opened.kind);
    expect(opened.lines[0]?.text).toBe('### 임시 볼륨');
    expect(opened.lines.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      '    - **파드가 노드에서 사라지면 안에 있던 데이터도 함께 지워진다**',
    ]);
    expect(opened.changed).toBe(false);
  });

  it('says when the file has changed since', async () => {
    const { ask, conversations } = room();
    const { id } = await ask(request('emptyDir은 언제 지워져?'));
    const changed = async () => ({ startLine: 1, lines: lines.map(() => '다른 줄') });
    const opened = await createOpenSource({ conversations, viewFor: openView(search, library), readSource: changed })({
      ...reader,
      exchangeId: id,
      citation: 0,
    });
    expect(opened).toMatchObject({ kind: 'open', changed: true });
  });

  it('is gone without the file, the citation or the exchange', async () => {
    const { ask, conversations } = room();
    const { id } = await ask(request('emptyDir은 언제 지워져?'));
    const open = createOpenSource({ conversations, viewFor: openView(search, library), readSource: async () => null });
    expect(await open({ ...reader, exchangeId: id, citation: 0 })).toMatchObject({
      kind: 'gone',
      citation: { path: '하나/9장.md' },
    });
    expect(await open({ ...reader, exchangeId: id, citation: 99 })).toEqual({ kind: 'gone', citation: null });
    expect(await open({ ...reader, exchangeId: 'none', citation: 0 })).toEqual({ kind: 'gone', citation: null });
  });
});

describe('createRateAnswer', () => {
  it('keeps one opinion for each member, and takes it back', async () => {
    const { ask, conversations } = room();
    const { id } = await ask(request('노드포트가 뭐야?'));
    const rate = createRateAnswer({ conversations, now: () => 5 });
    await rate({ exchangeId: id, memberId: 'U1', helpful: true });
    expect(await rate({ exchangeId: id, memberId: 'U1', helpful: false })).toMatchObject({
      kind: 'rated',
      ratings: { helpful: 0, notHelpful: 1 },
    });
    expect(await rate({ exchangeId: id, memberId: 'U1', helpful: null })).toMatchObject({
      ratings: { notHelpful: 0 },
    });
  });

  it('is gone for an unknown exchange', async () => {
    const { conversations } = room();
    const rate = createRateAnswer({ conversations, now: () => 5 });
    expect(await rate({ exchangeId: 'none', memberId: 'U1', helpful: true })).toEqual({ kind: 'gone' });
  });
});

describe('createShowWhy', () => {
  it('tells the query, the concepts and the hits', async () => {
    const { ask, conversations } = room();
    const { id } = await ask(request('노드포트가 뭐야?'));
    const why = await createShowWhy({ conversations })(id);
    expect(why).toMatchObject({
      kind: 'shown',
      understanding: { question: '노드포트가 뭐야?', concepts: ['node-port'] },
    });
    expect(why.kind === 'shown' && why.understanding.hits[0]?.headingPath.at(-1)).toBe('NodePort');
  });

  it('is gone for an unknown exchange', async () => {
    expect(await createShowWhy(room())('none')).toEqual({ kind: 'gone' });
  });
});
