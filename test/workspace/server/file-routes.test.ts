import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '#src/workspace/open-workspace.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/agent-manifest.yaml', import.meta.url).pathname;

let workspace: Workspace;
let cookie: string;
beforeEach(async () => {
  workspace = await openWorkspace({ manifest });
  cookie = (await fetch(workspace.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(() => workspace.close());

const upload = async (name: string, body: BodyInit, headers: Record<string, string> = {}) => {
  const query = new URLSearchParams({ member: 'U00000MINJI', name });
  const answer = await fetch(`${workspace.url}/page/files?${query}`, {
    method: 'POST',
    body,
    headers: { cookie, 'x-workspace-page': '1', ...headers },
  });
  return {
    status: answer.status,
    ...((await answer.json()) as { kind: string; reason?: string; file?: { id: string } }),
  };
};

describe('POST /page/files', () => {
  it('keeps a file under its name alone and gives the same bytes back', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 128]);
    const kept = await upload('../../etc/그림.png', bytes);
    expect(kept).toMatchObject({ kind: 'done', file: { name: '그림.png', mimetype: 'image/png', size: 5 } });
    const back = await fetch(`${workspace.url}/page/files/${kept.file?.id}`, { headers: { cookie } });
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
    expect(back.headers.get('content-disposition')).toMatch(/^inline/u);
  });

  it('never shows what could run as a page, whatever its name says', async () => {
    for (const name of ['page.html', 'picture.svg', 'script.js']) {
      const kept = await upload(name, '<script>alert(1)</script>');
      const back = await fetch(`${workspace.url}/page/files/${kept.file?.id}`, { headers: { cookie } });
      expect(back.headers.get('content-type')).toBe('application/octet-stream');
      expect(back.headers.get('content-disposition')).toMatch(/^attachment/u);
      expect(back.headers.get('content-security-policy')).toContain('sandbox');
    }
  });

  it('refuses a foreign page, an empty file and one that is too large', async () => {
    expect(await upload('a.txt', 'x', { 'x-workspace-page': '' })).toMatchObject({ status: 401, kind: 'refused' });
    expect(await upload('a.txt', 'x', { cookie: '' })).toMatchObject({ status: 401 });
    expect(await upload('a.txt', '')).toMatchObject({ kind: 'refused', reason: '"a.txt" is empty.' });
    const large = await upload('a.bin', new Uint8Array(20 * 1024 * 1024 + 1));
    expect(large).toMatchObject({ kind: 'refused', reason: expect.stringContaining('20971521 bytes') });
  });

  it('shares nobody else’s file', async () => {
    const kept = await upload('a.txt', 'mine');
    const act = { kind: 'type', channel: 'C000000STUDY', text: '', fileIds: [kept.file?.id] };
    const answer = await fetch(`${workspace.url}/page/act`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ member: 'U00000JUNHO', act }),
    });
    expect(await answer.json()).toMatchObject({ kind: 'refused' });
    expect(workspace.member('U00000JUNHO').messages('study')).toEqual([]);
  });
});

describe("an app's upload", () => {
  it('goes in two steps, raw or as a form, and is not there before the second', async () => {
    const form = new FormData();
    form.set('filename', new Blob(['hello']), 'a.txt');
    for (const body of ['hello', form]) {
      const ticket = await callApi(workspace, 'files.getUploadURLExternal', { filename: 'a.txt', length: 5 });
      const { file_id: id, upload_url: url } = ticket as unknown as { file_id: string; upload_url: string };
      const files = [{ id, title: 'A' }];
      expect(await callApi(workspace, 'files.completeUploadExternal', { files })).toMatchObject({
        error: 'file_not_found',
      });
      expect((await fetch(url, { method: 'POST', body: 'wrong' + 'length' })).status).toBe(400);
      expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
      const done = await callApi(workspace, 'files.completeUploadExternal', { files, channel_id: 'C000000STUDY' });
      expect(done).toMatchObject({ ok: true, files: [{ id, title: 'A', size: 5 }] });
      expect(workspace.member('U00000MINJI').messages('study').at(-1)?.fileIds).toEqual([id]);
      const address = Object(done.files)[0].url_private as string;
      expect((await fetch(address)).status).toBe(403);
      const headers = { authorization: `Bearer ${workspace.botToken}` };
      expect(await (await fetch(address, { headers })).text()).toBe('hello');
    }
  });

  it('is refused for a size nobody takes, an unknown address, and a channel the app is not in', async () => {
    const most = { filename: 'a', length: 20 * 1024 * 1024 + 1 };
    expect(await callApi(workspace, 'files.getUploadURLExternal', most)).toMatchObject({
      error: 'file_upload_size_restricted',
    });
    expect((await fetch(`${workspace.url}/upload/v1/none`, { method: 'POST', body: 'x' })).status).toBe(404);
    const files = [{ id: 'F1' }];
    const elsewhere = { files, channel_id: 'C00000RANDOM' };
    expect(await callApi(workspace, 'files.completeUploadExternal', elsewhere)).toMatchObject({
      error: 'not_in_channel',
    });
  });
});
