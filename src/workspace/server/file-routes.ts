import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { keepUpload } from '../acts/keep-upload.ts';
import { slackError } from '../methods/method.ts';
import { largestFile, type UploadResult } from '../page-acts.ts';
import { pageFile } from '../page-view/page-messages.ts';
import type { StoredFile } from '../state/file-store.ts';
import type { UploadTickets } from '../state/upload-tickets.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { OwnPage } from './own-page.ts';
import type { RecordCall } from './record-call.ts';
import { respond } from './respond.ts';

/** The only kinds a browser shows within the page; everything else is saved, so that no file can run as a page of ours. */
const shownTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Where bytes go in and out: the app's uploads and downloads, and the page's. */
export function addFileRoutes(
  routes: Hono<{ Bindings: HttpBindings }>,
  deps: {
    readonly state: WorkspaceState;
    readonly ownPage: OwnPage;
    readonly uploads: UploadTickets;
    readonly record: RecordCall;
    /** Whether this is a bot token that is good at this moment. */
    readonly mayDownload: (token: string) => boolean;
  },
): void {
  const { state, ownPage } = deps;
  // Multipart adds a few hundred bytes of its own.
  const most = bodyLimit({ maxSize: largestFile + 64 * 1024, onError: (c) => c.text('file_too_large', 413) });

  // Raw bytes or a form with one file, as Slack takes both (docs.slack.dev/reference/methods/files.getUploadURLExternal).
  routes.post('/upload/v1/:secret', most, async (c) => {
    const bytes = await readBytes(c);
    const answer = await deps.record({ method: 'upload', arguments: { bytes: bytes.length } }, () => {
      const received = deps.uploads.receive(c.req.param('secret'), bytes);
      if (received === 'received') return { status: 200, headers: {}, body: { ok: true } };
      return received === 'unknown'
        ? { status: 404, headers: {}, body: slackError('unknown_upload') }
        : { status: 400, headers: {}, body: slackError('length_mismatch') };
    });
    return respond(c, answer, 'OK');
  });

  routes.get('/files-pri/:id/*', (c) => {
    const token = /^Bearer\s+(.+)$/iu.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    // Slack answers strangers with its sign-in page, status 200; a plain refusal is easier to understand here.
    if (!deps.mayDownload(token)) return c.text('invalid_auth', 403);
    const file = state.files.find(c.req.param('id').split('-').at(-1) ?? '');
    return file === undefined ? c.text('file_not_found', 404) : send(c, file);
  });

  routes.post('/page/files', most, async (c) => {
    // A page of another site can send a form, but no header of its own.
    const own = c.req.header('x-workspace-page') === '1' && ownPage.hasCookie(c.req.header('cookie'));
    if (!own) return c.json({ kind: 'refused', reason: 'Load the page again.' } satisfies UploadResult, 401);
    const member = state.people.member(c.req.query('member') ?? '');
    if (member === undefined || member.isBot) {
      return c.json({ kind: 'refused', reason: 'There is no such member.' } satisfies UploadResult, 404);
    }
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const kept = keepUpload(state, { member, name: c.req.query('name') ?? '', bytes });
    return c.json(
      (kept.kind === 'refused' ? kept : { kind: 'done', file: pageFile(kept.file) }) satisfies UploadResult,
    );
  });

  routes.get('/page/files/:id', (c) => {
    if (!ownPage.hasCookie(c.req.header('cookie'))) return c.text('Load the page again.', 401);
    const file = state.files.find(c.req.param('id'));
    return file === undefined ? c.text('There is no such file.', 404) : send(c, file);
  });
}

async function readBytes(c: Context): Promise<Uint8Array> {
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    return new Uint8Array(await c.req.arrayBuffer());
  }
  const fields = Object.values(await c.req.parseBody());
  const file = fields.find((field) => field instanceof File);
  return file === undefined ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
}

function send(c: Context, file: StoredFile): Response {
  const shown = shownTypes.has(file.mimetype);
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': shown ? file.mimetype : 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
}
