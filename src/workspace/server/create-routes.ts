import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ActDeps } from '../acts/act-deps.ts';
import { changeMembers } from '../acts/change-members.ts';
import { performAct } from '../acts/perform-act.ts';
import type { MovableClock } from '../clock/movable-clock.ts';
import type { ActResult } from '../page-acts.ts';
import type { UploadTickets } from '../state/upload-tickets.ts';
import { addAvatarRoute } from './add-avatar-route.ts';
import { addApiRoutes } from './api-routes.ts';
import { addClockRoute } from './clock-route.ts';
import { addDeveloperRoutes, type DeveloperControls } from './developer-routes.ts';
import { addFileRoutes } from './file-routes.ts';
import type { OwnPage } from './own-page.ts';
import { loadPageBundle } from './page-bundle.ts';
import { readActRequest, readMemberRequest } from './page-input.ts';
import { pageHeaders, pageShell } from './page-shell.ts';
import { parseJson } from './parse-json.ts';
import type { RecordCall } from './record-call.ts';
import type { AnswerCall } from './web-api.ts';

/** The largest body taken: four times what Slack allows for a view. */
const maxBody = 1024 * 1024;

/** All addresses of the workspace but the two for WebSockets. */
export function createRoutes(deps: {
  readonly acts: ActDeps;
  readonly answerCall: AnswerCall;
  readonly ownPage: OwnPage;
  readonly uploads: UploadTickets;
  readonly record: RecordCall;
  readonly mayDownload: (token: string) => boolean;
  readonly clock: MovableClock;
  readonly developer: DeveloperControls;
  /** Runs when everything that happened so far is kept. */
  readonly whenWritten: (then: () => void) => void;
}): Hono<{ Bindings: HttpBindings }> {
  const { acts, ownPage } = deps;
  const { state } = acts;
  const routes = new Hono<{ Bindings: HttpBindings }>();

  routes.use(async (c, next) => {
    if (!ownPage.isLocal(c.env.incoming.headers)) {
      return c.text('This workspace answers only to its own page and to programs on this machine.', 403);
    }
    await next();
    // Whoever gets an answer may rely on it.
    await new Promise<void>(deps.whenWritten);
    return undefined;
  });
  addFileRoutes(routes, { ...deps, state });
  addAvatarRoute(routes, state);
  routes.use(bodyLimit({ maxSize: maxBody, onError: (c) => c.json({ ok: false, error: 'request_too_large' }, 413) }));

  addClockRoute(routes, { clock: deps.clock, feed: state.feed });
  addApiRoutes(routes, deps);

  const shell = async (c: Context) => {
    const body = pageShell(await loadPageBundle(), state.team.name);
    return c.html(body, 200, { ...pageHeaders, 'set-cookie': ownPage.setCookie() });
  };
  routes.get('/', shell);
  // What chat.getPermalink names opens the page, which finds the message by the address.
  routes.get('/archives/:channel/:message', shell);
  routes.get('/page/app.js', async (c) => {
    const made = await loadPageBundle();
    return c.body(made.kind === 'bundle' ? made.js : '', 200, {
      ...pageHeaders,
      'content-type': 'text/javascript; charset=utf-8',
    });
  });
  routes.get('/page/app.css', async (c) => {
    const made = await loadPageBundle();
    return c.body(made.kind === 'bundle' ? made.css : '', 200, {
      ...pageHeaders,
      'content-type': 'text/css; charset=utf-8',
    });
  });

  // A page of another site can send forms, but neither JSON with this cookie nor read an answer.
  routes.use('/page/*', async (c, next) => {
    const json = c.req.header('content-type')?.startsWith('application/json') ?? false;
    if (json && ownPage.hasCookie(c.req.header('cookie'))) return next();
    return c.json({ kind: 'refused', reason: 'Load the page again.' } satisfies ActResult, 401);
  });
  routes.post('/page/act', async (c) => {
    const request = readActRequest(parseJson(await c.req.text()));
    if (request.kind === 'refused') return c.json(request, 400);
    const member = state.people.member(request.value.member);
    if (member === undefined || member.isBot) {
      return c.json({ kind: 'refused', reason: `There is no member "${request.value.member}".` }, 404);
    }
    return c.json(await performAct(acts, member, request.value.act));
  });
  routes.post('/page/members', async (c) => {
    const request = readMemberRequest(parseJson(await c.req.text()));
    return request.kind === 'refused' ? c.json(request, 400) : c.json(changeMembers(state, request.value));
  });
  addDeveloperRoutes(routes, deps.developer);
  return routes;
}
