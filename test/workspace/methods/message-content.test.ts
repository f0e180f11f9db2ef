import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const channel = 'C000000STUDY';
const levels = 150_000;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ manifest });
});
afterAll(() => workspace.close());

const post = (args: Record<string, unknown>) => callApi(workspace, 'chat.postMessage', { channel, ...args });
/** As a form, whose structured fields are JSON text. */
async function postForm(fields: Record<string, string>) {
  const body = new URLSearchParams({ token: workspace.botToken, channel, ...fields });
  return (await fetch(`${workspace.slackApiUrl}chat.postMessage`, { method: 'POST', body })).json();
}

describe('metadata of a message', () => {
  it('is an event or entities', async () => {
    const event = { event_type: 'noted', event_payload: { id: 'n1', tags: ['a', 'b'] } };
    expect(await post({ text: 'a', metadata: event })).toMatchObject({ ok: true, message: { metadata: event } });
    expect(await post({ text: 'a', metadata: { entities: [{ url: 'https://example.org' }] } })).toMatchObject({
      ok: true,
    });
    expect(await post({ text: 'a', metadata: null })).toMatchObject({ ok: true });
  });

  it.each([
    ['a text', 'words'],
    ['a list', []],
    ['no event', { event_payload: {} }],
    ['an empty event', { event_type: '', event_payload: {} }],
    ['no payload', { event_type: 'noted' }],
  ])('that is %s is Slack’s invalid_metadata_format', async (_what, metadata) => {
    expect(await post({ text: 'a', metadata })).toMatchObject({ ok: false, error: 'invalid_metadata_format' });
  });
});

describe('arguments nested a hundred and fifty thousand levels deep', () => {
  const lists = `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const refused = (pointer: string) => ({
    ok: false,
    error: 'invalid_arguments',
    response_metadata: { messages: [`[ERROR] must not be nested deeper than 64 levels [json-pointer:${pointer}]`] },
  });

  it.each([
    ['blocks', 'blocks', lists],
    ['attachments', 'attachments', `[{"fields":${lists}}]`],
    ['metadata', 'metadata', `{"event_type":"a","event_payload":{"a":${lists}}}`],
  ])('in %s are refused, and the workspace answers on', async (_what, name, json) => {
    expect(await postForm({ text: 'a', [name]: json })).toMatchObject(refused(`/${name}`));
    const body = `{"channel":"${channel}","text":"a","${name}":${json}}`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` };
    const answer = await fetch(`${workspace.slackApiUrl}chat.postMessage`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject(refused(`/${name}`));
    expect(await post({ text: 'still here' })).toMatchObject({ ok: true });
  });

  it('in a view are refused', async () => {
    const body = `{"user_id":"U00000MINJI","view":{"type":"home","blocks":${lists}}}`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` };
    const answer = await fetch(`${workspace.slackApiUrl}views.publish`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject(refused('/view'));
  });
});

describe('blocks of attachments and of streams', () => {
  it('are named like all others', async () => {
    const actions = { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'a' } }] };
    const { message } = await post({ attachments: [{ blocks: [actions] }] });
    expect(message).toMatchObject({
      attachments: [{ blocks: [{ block_id: expect.any(String), elements: [{ action_id: expect.any(String) }] }] }],
    });
  });

  it('are pointed to within their chunk', async () => {
    const root = await workspace.member('U00000MINJI').type('study', 'question');
    const place = {
      channel,
      thread_ts: root.ts,
      recipient_team_id: workspace.teamId,
      recipient_user_id: 'U00000MINJI',
    };
    const chunks = [
      { type: 'markdown_text', text: 'a' },
      { type: 'blocks', blocks: [{ type: 'divider' }, { type: 'header' }] },
    ];
    expect(await callApi(workspace, 'chat.startStream', { ...place, chunks })).toMatchObject({
      error: 'invalid_blocks',
      errors: ['missing required field: text [json-pointer:/chunks/1/blocks/1]'],
    });
    const long = [{ type: 'markdown_text', text: '가'.repeat(12_001) }];
    expect(await callApi(workspace, 'chat.startStream', { ...place, chunks: long })).toMatchObject({
      error: 'msg_too_long',
    });
    const { ts } = await callApi(workspace, 'chat.startStream', place);
    const stopped = { channel, ts, metadata: { event_type: 'a', event_payload: { a: 'x'.repeat(9_000) } } };
    expect(await callApi(workspace, 'chat.stopStream', stopped)).toMatchObject({ error: 'metadata_too_large' });
  });
});
