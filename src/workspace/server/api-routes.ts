import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { ActDeps } from '../acts/act-deps.ts';
import { postResponse } from '../acts/post-response.ts';
import { slackError } from '../methods/method.ts';
import { isJsonObject } from '../state/json.ts';
import { parseJson } from './parse-json.ts';
import type { RecordCall } from './record-call.ts';
import { respond } from './respond.ts';
import type { AnswerCall } from './web-api.ts';

/** What an app calls with words: the Web API, and the addresses that commands and presses bring along. */
export function addApiRoutes(
  routes: Hono<{ Bindings: HttpBindings }>,
  deps: { readonly acts: ActDeps; readonly answerCall: AnswerCall; readonly record: RecordCall },
): void {
  const { state, responseUrls } = deps.acts;

  const call = async (c: Context<{ Bindings: HttpBindings }>) => {
    const answer = await deps.answerCall({
      method: c.req.param('method') ?? '',
      contentType: c.req.header('content-type') ?? '',
      authorization: c.req.header('authorization') ?? '',
      body: c.req.method === 'GET' ? (c.req.url.split('?')[1] ?? '') : await c.req.text(),
    });
    return respond(c, answer);
  };
  routes.post('/api/:method', call);
  routes.get('/api/:method', call);

  routes.post('/response/:kind/:secret', async (c) => {
    const body = parseJson(await c.req.text());
    const given = isJsonObject(body) ? body : { text: body };
    const answer = await deps.record({ method: 'response_url', arguments: given }, () => {
      const target = responseUrls.use(c.req.param('secret'));
      if (target === undefined) return { status: 404, headers: {}, body: slackError('expired_url') };
      const error = postResponse(state, target, body);
      return error === undefined
        ? { status: 200, headers: {}, body: { ok: true } }
        : { status: 400, headers: {}, body: slackError(error) };
    });
    return respond(c, answer, 'ok');
  });
}
