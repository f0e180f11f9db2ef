import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { type ApiAnswer, cutOff } from './record-call.ts';

/**
 * Sends an app what it gets to see of an answer: JSON, or outside of the Web API words, as Slack does.
 * @param done the word for success; left out for JSON
 */
export function respond(c: Context<{ Bindings: HttpBindings }>, answer: ApiAnswer, done?: string): Response {
  const { status, headers, body } = answer;
  if (status === cutOff) {
    c.env.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const [type, text] =
    done === undefined
      ? ['application/json; charset=utf-8', JSON.stringify(body)]
      : ['text/plain; charset=utf-8', body.ok === true ? done : String(body.error)];
  return new Response(text, { status, headers: { ...headers, 'content-type': type } });
}
