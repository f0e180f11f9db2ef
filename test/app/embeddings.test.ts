import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { askInChannel, onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { embeddingsAt, openScriptedEmbeddings, type ScriptedEmbeddings } from '../support/scripted-embeddings.ts';

const notes = {
  '1.md': '# 내용 정리\n\n## 창고\n\n- 창고는 상자를 보관하는 곳이다.\n',
  '2.md': '# 내용 정리\n\n## 등대\n\n- 등대는 배에게 길을 알려 준다.\n',
};

/** Near each other: whatever speaks of ships and lights. */
const vectorOf = (text: string) => [/등대|항구|바닷길/u.test(text) ? 1 : 0.01, /창고|상자/u.test(text) ? 1 : 0.01];

let server: ScriptedEmbeddings;
let tutor: OpenTutor;
beforeEach(async () => {
  server = await openScriptedEmbeddings();
  server.setScript(() => ({ kind: 'vectors', vectorOf }));
});
afterEach(async () => {
  await tutor.close();
  await server.close();
});

const texts = () => server.requests.flatMap(({ input }) => input);
const learned = () =>
  tutor.workspace.waitFor(() => texts().some((text) => text.includes('등대는')), { what: 'the notes to be embedded' });
const search = async (words: string) =>
  readableText(await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s search ${words}`)));

/** Searches until the notes' vectors have come. */
const found = (words: string) =>
  tutor.workspace.waitFor(async () => (await search(words)).includes('등대'), { what: '등대 to be found' });

describe('search by meaning, in the composed tutor', () => {
  it('finds what no word of the question names, and remembers vectors over a restart', async () => {
    tutor = await openTutor('socket', { notes, embeddings: embeddingsAt(server.baseUrl) });
    await learned();
    await found('항구 바닷길');
    await tutor.stop();
    await tutor.start();
    await found('항구에서 바닷길 찾기');
    expect(texts().filter((text) => text.includes('등대는'))).toHaveLength(1);
    const folder = dirname(tutor.config.databasePath);
    const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('vectors-'));
    expect(statSync(join(folder, file)).size).toBeGreaterThan(32);
  });

  it('answers by words alone while the server is down or silent', async () => {
    server.setScript(() => ({ kind: 'error', status: 503 }));
    tutor = await openTutor('socket', { notes, embeddings: embeddingsAt(server.baseUrl, { questionMs: 100 }) });
    expect(await search('등대')).toContain('등대는');
    server.setScript(() => ({ kind: 'silent' }));
    expect(readableText(await askInChannel(tutor, tutor.minji, '/k8s 등대 설명 좀'))).toContain('배에게 길을');
  });

  it('tells organisers what it cost, and asks nothing beyond the budget', async () => {
    const budget = { memberDayTokens: 1, memberDayMicroUsd: null, monthTokens: null, monthMicroUsd: null };
    tutor = await openTutor('socket', { notes, embeddings: embeddingsAt(server.baseUrl, { budget }) });
    await learned();
    expect(await search('항구 바닷길')).not.toContain('등대');
    expect(texts()).not.toContain('항구 바닷길');
    const told = await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', '/k8s usage'));
    expect(readableText(told)).toMatch(/토큰 [1-9]/u);
    expect(readableText(told)).not.toContain('*:');
  });
});
