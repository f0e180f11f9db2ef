import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { readableText } from '../../../src/workspace/readable-text.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const study = 'C000000STUDY';
const random = 'C00000RANDOM';
const minji = 'U00000MINJI';

let now = Date.parse('2026-03-02T09:00:00Z');
let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ manifest, clock: () => now });
});
afterEach(() => workspace.close());

const call = (method: string, args: Record<string, unknown> = {}) => callApi(workspace, method, args);
const errorOf = async (method: string, args: Record<string, unknown> = {}) => (await call(method, args)).error;

describe('every method', () => {
  it('asks for a token it knows, of the right kind and with the scope', async () => {
    expect((await callApi(workspace, 'auth.test', {}, '')).error).toBe('not_authed');
    expect((await callApi(workspace, 'auth.test', {}, 'xoxb-other')).error).toBe('invalid_auth');
    expect((await callApi(workspace, 'chat.postMessage', {}, workspace.appToken)).error).toBe('not_allowed_token_type');
    expect(await errorOf('apps.connections.open')).toBe('not_allowed_token_type');
    const narrow = await openWorkspace({ manifest: { display_information: { name: 'Narrow' } } });
    expect(await callApi(narrow, 'chat.postMessage', { channel: study, text: 'x' })).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
    });
    await narrow.close();
  });

  it('takes a token in the form as well, and nested values as JSON text', async () => {
    const blocks = JSON.stringify([{ type: 'divider' }]);
    const body = new URLSearchParams({ token: workspace.botToken, channel: study, blocks, text: 'x' });
    const response = await fetch(`${workspace.slackApiUrl}chat.postMessage`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'divider' }] } });
    expect(response.headers.get('x-oauth-scopes')).toContain('chat:write');
    expect(JSON.stringify(workspace.calls)).not.toContain(workspace.botToken);
  });

  it('that is not provided says so and is remembered', async () => {
    expect(await call('bookmarks.add')).toMatchObject({
      ok: false,
      error: 'unknown_method',
      req_method: 'bookmarks.add',
    });
    expect(await errorOf('constructor')).toBe('unknown_method');
  });

  it('refuses what is no JSON object', async () => {
    const send = async (body: string) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` };
      return (await fetch(`${workspace.slackApiUrl}auth.test`, { method: 'POST', headers, body })).json();
    };
    expect(await send('{')).toMatchObject({ error: 'invalid_json' });
    expect(await send('[]')).toMatchObject({ error: 'json_not_object' });
  });
});

describe('chat methods', () => {
  it.each([
    ['an unknown channel', { channel: 'C404', text: 'x' }, 'channel_not_found'],
    ['a channel the app is not in', { channel: random, text: 'x' }, 'not_in_channel'],
    ['nothing to say', { channel: study }, 'no_text'],
    ['blocks that are no list', { channel: study, blocks: { type: 'divider' } }, 'invalid_blocks_format'],
    ['broken blocks', { channel: study, blocks: [{ type: 'section' }] }, 'invalid_blocks'],
    ['Markdown beside text', { channel: study, text: 'x', markdown_text: 'y' }, 'markdown_text_conflict'],
    ['too much Markdown', { channel: study, markdown_text: 'y'.repeat(12_001) }, 'msg_too_long'],
    ['a thread that is no time', { channel: study, text: 'x', thread_ts: 'soon' }, 'invalid_thread_ts'],
    ['no channel', { text: 'x' }, 'invalid_arguments'],
  ])('chat.postMessage refuses %s', async (_what, args, error) => {
    expect(await errorOf('chat.postMessage', args)).toBe(error);
  });

  it('names every mistake in blocks by its JSON pointer', async () => {
    const blocks = [{ type: 'divider' }, { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    expect(await call('chat.postMessage', { channel: study, blocks, text: 'x' })).toMatchObject({
      error: 'invalid_blocks',
      errors: [
        'failed to match all allowed schemas [json-pointer:/blocks/1/text]',
        'must be less than 151 characters [json-pointer:/blocks/1/text/text]',
      ],
      response_metadata: {
        messages: [
          '[ERROR] failed to match all allowed schemas [json-pointer:/blocks/1/text]',
          '[ERROR] must be less than 151 characters [json-pointer:/blocks/1/text/text]',
        ],
      },
    });
  });

  it('cuts text at 40,000 characters', async () => {
    const { message } = await call('chat.postMessage', { channel: study, text: '가'.repeat(40_001) });
    expect((message as { text: string }).text).toHaveLength(40_000);
  });

  it('posts to a member as a direct message, into threads, and clears the status line there', async () => {
    const emma = workspace.member('U000000EMMA');
    await call('chat.postMessage', { channel: emma.id, text: 'for you' });
    expect(emma.messages(emma.dm).map((one) => one.text)).toEqual(['for you']);
    const root = await emma.type('study', 'question');
    await call('assistant.threads.setStatus', { channel_id: study, thread_ts: root.ts, status: 'is thinking…' });
    const reply = await call('chat.postMessage', { channel: study, thread_ts: root.ts, text: 'answer' });
    await call('chat.postMessage', { channel: study, thread_ts: reply.ts, text: 'joins the same thread' });
    expect(emma.thread('study', root.ts).map((one) => one.text)).toEqual([
      'question',
      'answer',
      'joins the same thread',
    ]);
    expect(emma.messages('study')).toHaveLength(1);
  });

  it('updates and deletes only its own messages', async () => {
    const theirs = await workspace.member(minji).type('study', 'mine');
    const { ts } = await call('chat.postMessage', { channel: study, text: 'draft' });
    expect(await call('chat.update', { channel: study, ts, text: 'final' })).toMatchObject({ ok: true, text: 'final' });
    expect(await errorOf('chat.update', { channel: study, ts: theirs.ts, text: 'x' })).toBe('cant_update_message');
    expect(await errorOf('chat.update', { channel: study, ts: '1.1', text: 'x' })).toBe('message_not_found');
    expect(await errorOf('chat.update', { channel: study, ts, text: 'x'.repeat(4_001) })).toBe('msg_too_long');
    expect(await errorOf('chat.delete', { channel: study, ts: theirs.ts })).toBe('cant_delete_message');
    expect(await call('chat.delete', { channel: study, ts })).toMatchObject({ ok: true, ts });
    expect(await errorOf('chat.delete', { channel: study, ts })).toBe('message_not_found');
  });

  it('shows an ephemeral message to one member of the channel', async () => {
    expect(await call('chat.postEphemeral', { channel: study, user: minji, text: 'psst' })).toMatchObject({ ok: true });
    expect(workspace.member(minji).ephemerals('study')).toHaveLength(1);
    expect(workspace.member('U000000EMMA').ephemerals('study')).toHaveLength(0);
    expect(await errorOf('chat.postEphemeral', { channel: study, user: 'U404', text: 'x' })).toBe(
      'user_not_in_channel',
    );
    const { messages } = await call('conversations.history', { channel: study });
    expect(messages).toEqual([]);
  });

  it('links to a message', async () => {
    const { ts } = await call('chat.postMessage', { channel: study, text: 'x' });
    const { permalink } = await call('chat.getPermalink', { channel: study, message_ts: ts });
    expect(permalink).toBe(`${workspace.url}/archives/${study}/p${String(ts).replace('.', '')}`);
    expect((await fetch(String(permalink))).status).toBe(200);
  });
});

describe('stream methods', () => {
  const start = async (more: object = {}) => {
    const root = await workspace.member(minji).type('study', 'question');
    const place = { channel: study, thread_ts: root.ts };
    return call('chat.startStream', {
      ...place,
      recipient_team_id: workspace.teamId,
      recipient_user_id: minji,
      ...more,
    });
  };

  it('grow one message until they are stopped', async () => {
    const { ts } = await start({ markdown_text: 'A ' });
    await call('chat.appendStream', { channel: study, ts, markdown_text: '**pod** ' });
    await call('chat.appendStream', { channel: study, ts, chunks: [{ type: 'markdown_text', text: 'is' }] });
    expect(await errorOf('chat.update', { channel: study, ts, text: 'x' })).toBe('streaming_state_conflict');
    const stopped = await call('chat.stopStream', {
      channel: study,
      ts,
      markdown_text: ' it.',
      blocks: [{ type: 'divider' }],
    });
    expect(stopped).toMatchObject({ ok: true, message: { text: 'A **pod** is it.' } });
    expect(await errorOf('chat.appendStream', { channel: study, ts, markdown_text: 'x' })).toBe(
      'message_not_in_streaming_state',
    );
    const root = workspace.member(minji).messages('study')[0];
    const reply = workspace.member(minji).thread('study', root?.ts ?? '')[1];
    expect(reply?.blocks.map((block) => block.type)).toEqual(['markdown', 'divider']);
    expect(reply && readableText(reply)).toBe('A **pod** is it.');
  });

  it('need a recipient in channels', async () => {
    expect((await start({ recipient_user_id: undefined })).error).toBe('missing_recipient_user_id');
    expect((await start({ recipient_team_id: undefined })).error).toBe('missing_recipient_team_id');
  });

  it('die five minutes after their start', async () => {
    const { ts } = await start();
    now += 5 * 60_000;
    expect(await errorOf('chat.appendStream', { channel: study, ts, markdown_text: 'x' })).toBeUndefined();
    now += 1;
    expect(await errorOf('chat.appendStream', { channel: study, ts, markdown_text: 'x' })).toBe(
      'message_not_in_streaming_state',
    );
    expect(await errorOf('chat.stopStream', { channel: study, ts })).toBe('message_not_in_streaming_state');
  });
});

describe('views methods', () => {
  const view = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [{ type: 'divider' }] };
  const home = { type: 'home', blocks: [{ type: 'divider' }] };

  it('answer broken views and unknown triggers with errors', async () => {
    expect(await call('views.open', { trigger_id: 'x', view: { ...view, title: undefined } })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: title [json-pointer:/view]'] },
    });
    expect(await errorOf('views.open', { trigger_id: 'x', view })).toBe('invalid_trigger_id');
    expect(await errorOf('views.update', { view_id: 'V404', view })).toBe('not_found');
    const big = { ...view, private_metadata: 'x'.repeat(260_000) };
    expect(await errorOf('views.open', { trigger_id: 'x', view: big })).toBe('view_too_large');
  });

  it('publish a Home tab and notice that it changed meanwhile', async () => {
    const first = await call('views.publish', { user_id: minji, view: home });
    const { hash } = first.view as { hash: string };
    now += 1_000;
    const second = await call('views.publish', { user_id: minji, view: home, hash });
    expect(second.ok).toBe(true);
    expect((second.view as { id: string }).id).toBe((first.view as { id: string }).id);
    expect(await errorOf('views.publish', { user_id: minji, view: home, hash })).toBe('hash_conflict');
    expect(await errorOf('views.publish', { user_id: 'U404', view: home })).toBe('invalid_arguments');
  });
});

describe('conversations methods', () => {
  it('page through history without doubles while new messages come', async () => {
    const member = workspace.member(minji);
    for (let i = 0; i < 5; i += 1) await member.type('study', `${i}`);
    const texts = (page: Record<string, unknown>) => (page.messages as { text: string }[]).map((one) => one.text);
    const first = await call('conversations.history', { channel: study, limit: 2 });
    await member.type('study', 'new');
    const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
    const second = await call('conversations.history', { channel: study, limit: 3, cursor });
    expect([texts(first), texts(second)]).toEqual([
      ['4', '3'],
      ['2', '1', '0'],
    ]);
    expect([first.has_more, second.has_more]).toEqual([true, false]);
    expect(await errorOf('conversations.history', { channel: study, cursor: 'bogus' })).toBe('invalid_cursor');
    expect(await errorOf('conversations.history', { channel: random })).toBe('not_in_channel');
  });

  it('give a thread with its root in front, from any of its messages', async () => {
    const root = await workspace.member(minji).type('study', 'root');
    const reply = await workspace.member('U000000EMMA').type('study', 'reply', { threadTs: root.ts });
    const { messages } = await call('conversations.replies', { channel: study, ts: reply.ts });
    expect(messages).toMatchObject([
      { text: 'root', reply_count: 1, reply_users: ['U000000EMMA'], latest_reply: reply.ts },
      { text: 'reply', thread_ts: root.ts, parent_user_id: minji },
    ]);
    expect(await errorOf('conversations.replies', { channel: study, ts: '1700000000.000000' })).toBe(
      'thread_not_found',
    );
    await workspace.member(minji).remove(root);
    const after = await call('conversations.replies', { channel: study, ts: root.ts });
    expect(after.messages).toMatchObject([{ subtype: 'tombstone', user: 'USLACKBOT' }, { text: 'reply' }]);
  });

  it('list, describe, open and join', async () => {
    const { channels } = await call('conversations.list', { types: 'public_channel,im' });
    expect((channels as { id: string }[]).map((one) => one.id.slice(0, 1)).toSorted()).toEqual([
      'C',
      'C',
      'D',
      'D',
      'D',
    ]);
    expect(await call('conversations.info', { channel: study, include_num_members: true })).toMatchObject({
      channel: { name: 'study', is_member: true, is_private: false, num_members: 4 },
    });
    expect(await errorOf('conversations.info', { channel: 'C404' })).toBe('channel_not_found');
    const { channel } = await call('conversations.open', { users: minji });
    expect(channel).toEqual({ id: workspace.member(minji).dm });
    expect(await call('conversations.join', { channel: random })).toMatchObject({ channel: { is_member: true } });
    expect(await call('conversations.join', { channel: random })).toMatchObject({ warning: 'already_in_channel' });
    expect((await call('conversations.members', { channel: random })).members).toContain(workspace.botUserId);
  });
});

describe('users and reactions methods', () => {
  it('tell the language only on request, and the offset of the zone', async () => {
    const { user } = await call('users.info', { user: 'U000000EMMA' });
    expect(user).toMatchObject({ tz: 'America/New_York', tz_offset: -18_000, is_admin: false, is_bot: false });
    expect(user).not.toHaveProperty('locale');
    expect(await call('users.info', { user: minji, include_locale: true })).toMatchObject({
      user: { locale: 'ko-KR', tz_offset: 32_400, is_admin: true, profile: { display_name: '민지' } },
    });
    expect(await errorOf('users.info', { user: 'U404' })).toBe('user_not_found');
    const { members } = await call('users.list', { limit: 2 });
    expect(members).toHaveLength(2);
  });

  it('react once', async () => {
    const { ts } = await workspace.member(minji).type('study', 'x');
    const reaction = { channel: study, timestamp: ts, name: 'thumbsup' };
    expect((await call('reactions.add', reaction)).ok).toBe(true);
    expect(await errorOf('reactions.add', reaction)).toBe('already_reacted');
    expect(await call('reactions.get', { channel: study, timestamp: ts })).toMatchObject({
      message: { reactions: [{ name: 'thumbsup', users: [workspace.botUserId], count: 1 }] },
    });
    expect((await call('reactions.remove', reaction)).ok).toBe(true);
    expect(await errorOf('reactions.remove', reaction)).toBe('no_reaction');
    expect(await errorOf('reactions.add', { ...reaction, name: 'not a name' })).toBe('invalid_name');
    expect(await errorOf('reactions.add', { ...reaction, timestamp: '1.1' })).toBe('message_not_found');
  });
});

describe('rate limits', () => {
  it('let a burst pass and then one message a second and channel', async () => {
    const limited = await openWorkspace({ manifest, rateLimits: true, clock: () => now });
    const post = (channel = study) => callApi(limited, 'chat.postMessage', { channel, text: 'x' });
    for (let i = 0; i < 5; i += 1) expect((await post()).status).toBe(200);
    expect(await post()).toMatchObject({ status: 429, error: 'ratelimited', retryAfter: '1' });
    expect((await post(minji)).status).toBe(200);
    now += 1_000;
    expect((await post()).status).toBe(200);
    await limited.close();
  });
});
