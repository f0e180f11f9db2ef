import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { EmbeddingConfig } from '#src/config/embedding-config.ts';
import { standInVector } from './stand-in-vector.ts';

/** One request as an embedding server sees it. */
export interface EmbeddingRequest {
  readonly model: string;
  readonly input: readonly string[];
}

/** What the server does with a request: tells vectors, fails, sends another body, or never answers. */
export type EmbeddingReply =
  | { readonly kind: 'vectors'; readonly vectorOf?: (text: string) => readonly number[]; readonly pauseMs?: number }
  | { readonly kind: 'error'; readonly status: number; readonly code?: string }
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'silent' };

export interface ScriptedEmbeddings {
  readonly baseUrl: string;
  readonly requests: EmbeddingRequest[];
  readonly setScript: (script: (request: EmbeddingRequest) => EmbeddingReply) => void;
  readonly close: () => Promise<void>;
}

const honest: EmbeddingReply = { kind: 'vectors' };

/** A server that speaks OpenAI's embeddings over HTTP and does with each request what its script says. */
export async function openScriptedEmbeddings(): Promise<ScriptedEmbeddings> {
  let script = (_request: EmbeddingRequest): EmbeddingReply => honest;
  const requests: EmbeddingRequest[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = (await json(request)) as EmbeddingRequest;
      requests.push(body);
      await reply(response, body, script(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    setScript: (next) => {
      script = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server at an address, without bounds, and impatient enough for tests. */
export function embeddingsAt(baseUrl: string, more: Partial<EmbeddingConfig> = {}): EmbeddingConfig {
  return {
    ...{ apiKey: 'local', baseUrl, model: 'scripted', timeoutMs: 2_000, retryMs: 10, questionMs: 500 },
    ...{ weight: 1, below: 1, price: 0 },
    budget: { memberDayTokens: null, memberDayMicroUsd: null, monthTokens: null, monthMicroUsd: null },
    ...more,
  };
}

async function reply(response: ServerResponse, { input }: EmbeddingRequest, said: EmbeddingReply): Promise<void> {
  if (said.kind === 'silent') return;
  if (said.kind === 'error') {
    response.writeHead(said.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'No.', code: said.code ?? null, type: 'error' } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  if (said.kind === 'body') {
    response.end(said.body);
    return;
  }
  const { vectorOf = standInVector, pauseMs = 0 } = said;
  if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  // Servers may answer in any order; the index tells.
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })).reverse();
  const tokens = input.reduce((sum, text) => sum + text.length, 0);
  response.end(
    JSON.stringify({
      object: 'list',
      data,
      model: 'scripted',
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    }),
  );
}
