import { expect, it } from 'vitest';
import { tryEmbeddings } from '#src/adapters/openai/try-embeddings.ts';
import { type EmbeddingReply, embeddingsAt, openScriptedEmbeddings } from '../../support/scripted-embeddings.ts';

it.each<readonly [number | string, EmbeddingReply]>([
  [3, { kind: 'vectors', vectorOf: () => [1, 2, 3] }],
  ['key-refused', { kind: 'error', status: 401 }],
  ['bad-answer', { kind: 'body', body: '{}' }],
])('tryEmbeddings says %s', async (expected, reply) => {
  const server = await openScriptedEmbeddings();
  server.setScript(() => reply);
  expect(await tryEmbeddings(embeddingsAt(server.baseUrl))).toBe(expected);
  await server.close();
});
