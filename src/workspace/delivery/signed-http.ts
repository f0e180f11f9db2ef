import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { asJson, type Json, type JsonObject } from '../state/json.ts';
import type { Packet, SendOutcome, Transport } from './delivery.ts';

/** Events, commands and presses POSTed to the app's request URL, signed as Slack signs them. */
export type SignedHttp = Transport & {
  /** Slack's handshake when a request URL is entered: true when the app sends the challenge back. */
  readonly verifyUrl: () => Promise<boolean>;
};

export function createSignedHttp(deps: {
  /** The app's request URL; asked for at every sending, because an app may come to listen later than the workspace. */
  readonly url: () => string;
  readonly signingSecret: string;
  readonly clock: () => number;
  readonly ackTimeoutMs: number;
}): SignedHttp {
  async function post(contentType: string, body: string, headers: Record<string, string>): Promise<Response> {
    const timestamp = String(Math.trunc(deps.clock() / 1000));
    return fetch(deps.url(), {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(deps.ackTimeoutMs),
      body,
      headers: {
        ...headers,
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signatureOf(deps.signingSecret, timestamp, body),
      },
    });
  }

  async function send(packet: Packet): Promise<SendOutcome> {
    const { contentType, body } = encode(packet);
    const retryHeaders: Record<string, string> =
      packet.retry === null
        ? {}
        : { 'x-slack-retry-num': String(packet.retry.attempt), 'x-slack-retry-reason': packet.retry.reason };
    try {
      const answer = await post(contentType, body, retryHeaders);
      const text = await answer.text();
      if (answer.ok) return { kind: 'acknowledged', response: parseAnswer(text) };
      return { kind: 'failed', reason: 'http_error', final: answer.headers.get('x-slack-no-retry') === '1' };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      return { kind: 'failed', reason: timedOut ? 'http_timeout' : 'connection_failed', final: false };
    }
  }

  return {
    isConnected: () => true,
    send,
    verifyUrl: async () => {
      const challenge = `challenge-${deps.clock()}`;
      const answer = await post(
        'application/json',
        JSON.stringify({ token: 'local-verification-token', challenge, type: 'url_verification' }),
        {},
      );
      const text = await answer.text();
      const parsed = z.object({ challenge: z.string() }).safeParse(parseAnswer(text));
      return answer.ok && (text === challenge || parsed.data?.challenge === challenge);
    },
  };
}

/** Version 0 of Slack's signature (docs.slack.dev/authentication/verifying-requests-from-slack). */
function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Bolt compares content types literally, so that no charset may follow. */
function encode({ kind, payload }: Packet): { readonly contentType: string; readonly body: string } {
  const form = 'application/x-www-form-urlencoded';
  if (kind === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) };
  if (kind === 'slash_commands') return { contentType: form, body: new URLSearchParams(fields(payload)).toString() };
  return { contentType: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

function fields(payload: JsonObject): [string, string][] {
  return Object.entries(payload).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : String(value ?? ''),
  ]);
}

/** An acknowledgement's body: nothing, JSON, or words. */
function parseAnswer(text: string): Json {
  if (text.trim() === '') return null;
  try {
    return asJson(JSON.parse(text));
  } catch {
    return { text };
  }
}
