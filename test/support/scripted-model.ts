import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as a model sees it. */
export interface ModelRequest {
  readonly path: string;
  readonly authorization: string;
  readonly body: {
    readonly model: string;
    readonly stream?: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
  } & Readonly<Record<string, unknown>>;
}

/** What the model does with a request. */
export type ModelReply =
  /** Writes text, in pieces, with a pause before each. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly finish?: 'stop' | 'length' | 'content_filter';
      readonly pieceLength?: number;
      readonly pauseMs?: number;
      /** False leaves out the usage, as some servers do. */
      readonly usage?: boolean;
    }
  | { readonly kind: 'refusal'; readonly text: string }
  /** Cuts the connection after so many characters. */
  | { readonly kind: 'cut'; readonly text: string; readonly after: number }
  /** Writes without end. */
  | { readonly kind: 'endless'; readonly text: string }
  /** Takes the request and never says a word. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'error'; readonly status: number; readonly code?: string; readonly message?: string };

export type ModelScript = (request: ModelRequest) => ModelReply;

/** A server that speaks OpenAI's protocol for chat completions, streamed and not, and says what a script tells it to. */
export interface ScriptedModel {
  /** For `OPENAI_BASE_URL`. */
  readonly baseUrl: string;
  readonly requests: readonly ModelRequest[];
  /** Requests whose connection the client closed before the answer was complete. */
  readonly abandoned: () => number;
  readonly setScript: (script: ModelScript) => void;
  readonly close: () => Promise<void>;
}

/** Sentences that the script knows to be wrong among those it has said; told at `/labels`. */
export interface ScriptLabels {
  readonly unsupported: ReadonlySet<string>;
  readonly subtle: ReadonlySet<string>;
}

export async function openScriptedModel(
  first: ModelScript,
  { labels, port = 0 }: { readonly labels?: ScriptLabels; readonly port?: number } = {},
): Promise<ScriptedModel> {
  let script = first;
  let abandoned = 0;
  const requests: ModelRequest[] = [];
  const server = createServer((request, response) => {
    if (labels !== undefined && request.url === '/v1/labels') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ unsupported: [...labels.unsupported], subtle: [...labels.subtle] }));
      return;
    }
    void readRequest(request).then((read) => {
      requests.push(read);
      response.on('close', () => {
        if (!response.writableFinished) abandoned += 1;
      });
      return reply(response, read, script(read));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    abandoned: () => abandoned,
    setScript: (next) => {
      script = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readRequest(request: IncomingMessage): Promise<ModelRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  return { path: request.url ?? '', authorization: request.headers.authorization ?? '', body };
}

async function reply(response: ServerResponse, request: ModelRequest, said: ModelReply): Promise<void> {
  if (said.kind === 'silent') return;
  if (said.kind === 'error') {
    response.writeHead(said.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: said.message ?? 'No.', code: said.code ?? null, type: 'error' } }));
    return;
  }
  if (request.body.stream !== true) {
    const content = said.kind === 'refusal' ? null : said.text;
    const message = { role: 'assistant', content, refusal: said.kind === 'refusal' ? said.text : null };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        ...frame(request),
        object: 'chat.completion',
        choices: [{ index: 0, message, finish_reason: 'stop' }],
        usage: usageOf(request, content ?? ''),
      }),
    );
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish: string | null = null) =>
    response.write(
      `data: ${JSON.stringify({ ...frame(request), object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  send({ role: 'assistant' });
  await say(response, said, send);
  if (response.destroyed) return;
  if (said.kind === 'refusal') send({}, 'stop');
  else send({}, said.kind === 'text' ? (said.finish ?? 'stop') : 'stop');
  if (said.kind !== 'text' || said.usage !== false) {
    const text = said.kind === 'refusal' ? '' : said.text;
    response.write(
      `data: ${JSON.stringify({ ...frame(request), object: 'chat.completion.chunk', choices: [], usage: usageOf(request, text) })}\n\n`,
    );
  }
  response.end('data: [DONE]\n\n');
}

async function say(
  response: ServerResponse,
  said: Exclude<ModelReply, { kind: 'silent' | 'error' }>,
  send: (delta: object) => void,
): Promise<void> {
  if (said.kind === 'refusal') return send({ refusal: said.text });
  if (said.kind === 'cut') {
    send({ content: said.text.slice(0, said.after) });
    await pause(20);
    response.destroy();
    return;
  }
  const { pieceLength = 16, pauseMs = 0 } = said.kind === 'text' ? said : {};
  do {
    for (let at = 0; at < said.text.length && !response.destroyed; at += pieceLength) {
      if (pauseMs > 0) await pause(pauseMs);
      send({ content: said.text.slice(at, at + pieceLength) });
    }
    if (said.kind === 'endless') await pause(1);
  } while (said.kind === 'endless' && !response.destroyed);
}

function frame({ body }: ModelRequest) {
  return { id: 'chatcmpl-1', created: 0, model: body.model };
}

/** Four characters a token is close enough for tests of arithmetic. */
function usageOf({ body }: ModelRequest, text: string) {
  const prompt = Math.ceil(body.messages.reduce((sum, { content }) => sum + content.length, 0) / 4);
  const completion = Math.ceil(text.length / 4);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
