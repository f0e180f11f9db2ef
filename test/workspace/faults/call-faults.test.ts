import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFaults } from '../../../src/workspace/faults/faults.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { startOverSockets } from '../foreign-app.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
/** One that may read and write files. */
const agentManifest = new URL('../fixtures/agent-manifest.yaml', import.meta.url).pathname;
const study = 'C000000STUDY';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ manifest });
});
afterEach(() => workspace.close());

const post = (text: string) => callApi(workspace, 'chat.postMessage', { channel: study, text });
const texts = () =>
  workspace
    .member('U00000MINJI')
    .messages('study')
    .map(({ text }) => text);
const client = (retries = 0) =>
  new WebClient(workspace.botToken, { slackApiUrl: workspace.slackApiUrl, retryConfig: { retries, minTimeout: 1 } });

describe('rateLimited', () => {
  it('refuses calls with 429 and no effect, as often as it should', async () => {
    workspace.setFaults({ rateLimited: { method: null, times: 2 } });
    expect(await post('one')).toMatchObject({ ok: false, error: 'ratelimited', status: 429, retryAfter: '1' });
    expect(workspace.faults().rateLimited).toEqual({ method: null, times: 1 });
    expect(await post('two')).toMatchObject({ status: 429 });
    expect(workspace.faults()).toEqual(noFaults);
    expect(await post('three')).toMatchObject({ ok: true });
    expect(texts()).toEqual(['three']);
    expect(workspace.calls.map(({ status, fault }) => [status, fault])).toEqual([
      [429, 'rateLimited'],
      [429, 'rateLimited'],
      [200, null],
    ]);
  });

  it('makes the official client wait and try again', async () => {
    workspace.setFaults({ rateLimited: { method: 'chat.postMessage', times: 1 } });
    await client(3).chat.postMessage({ channel: study, text: 'patient' });
    expect(texts()).toEqual(['patient']);
    const [refused, taken] = workspace.calls.filter(({ method }) => method === 'chat.postMessage');
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('strikes one method alone when it names one, until it is switched off', async () => {
    workspace.setFaults({ rateLimited: { method: 'chat.postMessage', times: null } });
    for (let i = 0; i < 3; i += 1) expect(await post('x')).toMatchObject({ status: 429 });
    expect(await callApi(workspace, 'auth.test')).toMatchObject({ ok: true });
    workspace.setFaults({});
    expect(await post('y')).toMatchObject({ ok: true });
  });
});

describe('failsAfterwards', () => {
  it('takes the call and answers 500, so that a client that repeats posts twice', async () => {
    workspace.setFaults({ failsAfterwards: { method: 'chat.postMessage', times: 1 } });
    expect(await post('once')).toMatchObject({ ok: false, status: 500 });
    expect(texts()).toEqual(['once']);
    expect(workspace.calls[0]).toMatchObject({ status: 500, fault: 'failsAfterwards', response: { ok: true } });
    workspace.setFaults({ failsAfterwards: { method: 'chat.postMessage', times: 1 } });
    await client(1).chat.postMessage({ channel: study, text: 'hasty' });
    expect(texts()).toEqual(['once', 'hasty', 'hasty']);
  });
});

describe('losesResponse', () => {
  it('takes the call and cuts the connection', async () => {
    workspace.setFaults({ losesResponse: { method: 'chat.postMessage', times: 1 } });
    await expect(post('lost')).rejects.toThrow('fetch failed');
    expect(texts()).toEqual(['lost']);
    expect(workspace.calls[0]).toMatchObject({ status: 0, fault: 'losesResponse', response: { ok: true } });
    workspace.setFaults({ losesResponse: { method: null, times: 1 } });
    const failed = client().chat.postMessage({ channel: study, text: 'again' });
    await expect(failed).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    expect(texts()).toEqual(['lost', 'again']);
    expect(await post('through')).toMatchObject({ ok: true });
  });
});

describe('slowMs', () => {
  it('makes every call take longer, and lets a client give up on what happens all the same', async () => {
    workspace.setFaults({ slowMs: 120 });
    const started = performance.now();
    const both = await Promise.all([post('one'), post('two')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(performance.now() - started).toBeGreaterThanOrEqual(119);
    for (const { durationMs } of workspace.calls) expect(durationMs).toBeGreaterThanOrEqual(119);
    const impatient = new WebClient(workspace.botToken, {
      ...{ slackApiUrl: workspace.slackApiUrl, retryConfig: { retries: 0 }, timeout: 80 },
    });
    await expect(impatient.chat.postMessage({ channel: study, text: 'three' })).rejects.toThrow();
    await workspace.waitFor(() => texts().length === 3);
  });
});

describe('tokenRevoked', () => {
  it('refuses either token in its own words until the token works again', async () => {
    workspace.setFaults({ tokenRevoked: true });
    expect(await post('x')).toMatchObject({ ok: false, error: 'token_revoked', status: 200 });
    const open = () => callApi(workspace, 'apps.connections.open', {}, workspace.appToken);
    expect(await open()).toMatchObject({ ok: false, error: 'invalid_auth' });
    expect(await callApi(workspace, 'auth.test', {}, 'xoxb-other')).toMatchObject({ error: 'invalid_auth' });
    workspace.setFaults({});
    expect(await post('y')).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({ ok: true });
    expect(texts()).toEqual(['y']);
  });

  it('keeps files from being downloaded', async () => {
    const withFiles = await openWorkspace({ manifest: agentManifest });
    const minji = withFiles.member('U00000MINJI');
    const { id } = minji.upload('note.md', '# note');
    await minji.type('study', 'here', { fileIds: [id] });
    const { file } = await callApi(withFiles, 'files.info', { file: id });
    const { url_private } = file as { url_private: string };
    const headers = { authorization: `Bearer ${withFiles.botToken}` };
    expect((await fetch(url_private, { headers })).status).toBe(200);
    withFiles.setFaults({ tokenRevoked: true });
    expect((await fetch(url_private, { headers })).status).toBe(403);
    await withFiles.close();
  });
});

describe('what is called outside of the Web API', () => {
  it('is logged and struck as response_url', async () => {
    const app = await startOverSockets(workspace);
    const minji = workspace.member('U00000MINJI');
    workspace.setFaults({ failsAfterwards: { method: 'response_url', times: 1 } });
    await minji.command(study, '/echo hear me');
    const call = await workspace.waitFor(() => workspace.calls.find(({ method }) => method === 'response_url'));
    expect(call).toMatchObject({ arguments: { text: 'later: hear me' }, status: 500, response: { ok: true } });
    expect(minji.ephemerals(study)).toHaveLength(1);
    await app.stop();
  });

  it('is logged and struck as upload', async () => {
    const asked = { filename: 'a.txt', length: 3 };
    const withFiles = await openWorkspace({ manifest: agentManifest });
    const { upload_url, file_id } = await callApi(withFiles, 'files.getUploadURLExternal', asked);
    const upload = () => fetch(String(upload_url), { method: 'POST', body: 'abc' });
    withFiles.setFaults({ rateLimited: { method: 'upload', times: 1 } });
    expect((await upload()).status).toBe(429);
    expect(await (await upload()).text()).toBe('OK');
    const completed = await callApi(withFiles, 'files.completeUploadExternal', { files: [{ id: file_id }] });
    expect(completed.ok).toBe(true);
    const uploads = withFiles.calls.filter(({ method }) => method === 'upload');
    expect(uploads.map(({ status }) => status)).toEqual([429, 200]);
    await withFiles.close();
  });
});

describe('openWorkspace({ faults })', () => {
  it('begins with faults', async () => {
    const faulty = await openWorkspace({ manifest, faults: { tokenRevoked: true } });
    expect(await callApi(faulty, 'auth.test')).toMatchObject({ error: 'token_revoked' });
    await faulty.close();
  });

  it.each<[object, string]>([
    [{ slowMs: 60_001 }, 'slowMs'],
    [{ slowMs: -1 }, 'slowMs'],
    [{ rateLimited: { method: '', times: 1 } }, 'rateLimited.method'],
    [{ rateLimited: { method: null, times: 0 } }, 'rateLimited.times'],
    [{ losesResponse: true }, 'losesResponse'],
    [{ ratelimited: null }, 'ratelimited'],
  ])('refuses %o', async (faults, named) => {
    await expect(openWorkspace({ manifest, faults })).rejects.toThrow('Cannot switch these faults on:');
    expect(() => workspace.setFaults(faults)).toThrow(named);
    expect(workspace.faults()).toEqual(noFaults);
  });
});
