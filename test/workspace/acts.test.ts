import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.ts';
import { type ForeignApp, startOverSockets } from './foreign-app.ts';
import { callApi } from './web-api-client.ts';

const manifest = new URL('fixtures/manifest.yaml', import.meta.url).pathname;
const minji = 'U00000MINJI';

let workspace: Workspace;
let app: ForeignApp;
beforeEach(async () => {
  workspace = await openWorkspace({ manifest });
  app = await startOverSockets(workspace);
});
afterEach(async () => {
  await app.stop();
  await workspace.close();
});

/** The last payload of a kind as the app received it. */
const lastBody = (type: string) =>
  app.bodies.findLast(({ body }) => body.type === type || (type === 'command' && 'command' in body))?.body;

async function respond(url: unknown, body: object): Promise<string> {
  const response = await fetch(String(url), { method: 'POST', body: JSON.stringify(body) });
  return `${response.status} ${await response.text()}`;
}

describe('response_url', () => {
  it('posts in the channel, five times at most', async () => {
    const member = workspace.member(minji);
    await member.command('random', '/echo now x');
    const url = lastBody('command')?.response_url;
    expect(await respond(url, { response_type: 'in_channel', text: 'one' })).toBe('200 ok');
    expect(member.messages('random').map((one) => one.text)).toEqual(['x', 'one']);
    expect(await respond(url, { blocks: [{ type: 'section' }] })).toBe('400 invalid_blocks');
    for (let i = 0; i < 3; i += 1) expect(await respond(url, { text: 'more' })).toBe('200 ok');
    expect(await respond(url, { text: 'too much' })).toBe('404 expired_url');
  });

  it('replaces and deletes an ephemeral message in its place', async () => {
    const member = workspace.member(minji);
    const button = { type: 'button', action_id: 'other', text: { type: 'plain_text', text: 'Other' }, value: '1' };
    const blocks = [{ type: 'actions', elements: [button] }];
    await callApi(workspace, 'chat.postEphemeral', { channel: 'C000000STUDY', user: minji, text: 'menu', blocks });
    const shown = member.ephemerals('study')[0] ?? expect.fail('nothing ephemeral');
    void member.press(shown, { actionId: 'other' });
    const body = await workspace.waitFor(() => lastBody('block_actions'));
    expect(body).toMatchObject({ container: { is_ephemeral: true, message_ts: shown.ts }, actions: [{ value: '1' }] });
    expect(body).not.toHaveProperty('message');
    await respond(body.response_url, { replace_original: true, text: 'chosen' });
    expect(member.ephemerals('study').map(({ ts, text }) => [ts, text])).toEqual([[shown.ts, 'chosen']]);
    await respond(body.response_url, { delete_original: true });
    expect(member.ephemerals('study')).toEqual([]);
  });
});

describe('events', () => {
  it("carry Slack's outer shape, and the words once more as rich text", async () => {
    await workspace.member(minji).type('study', 'hi @준호 see https://a.org/b 🎉');
    const body = await workspace.waitFor(() => lastBody('event_callback'));
    expect(body).toMatchObject({
      team_id: workspace.teamId,
      api_app_id: 'A0000000APP',
      event_id: expect.stringMatching(/^Ev/),
      authorizations: [{ user_id: workspace.botUserId, is_bot: true }],
      event: {
        type: 'message',
        channel_type: 'channel',
        user: minji,
        text: 'hi <@U00000JUNHO> see <https://a.org/b> :tada:',
        blocks: [
          {
            elements: [
              {
                elements: [
                  { type: 'text', text: 'hi ' },
                  { type: 'user', user_id: 'U00000JUNHO' },
                  { type: 'text', text: ' see ' },
                  { type: 'link', url: 'https://a.org/b' },
                  { type: 'text', text: ' ' },
                  { type: 'emoji', name: 'tada' },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('tell of edits, deletions and threads', async () => {
    const member = workspace.member(minji);
    const root = await member.type(member.dm, 'first');
    await member.edit(root, 'second');
    const reply = await member.type(member.dm, 'below', { threadTs: root.ts });
    await member.remove(reply);
    const events = await workspace.waitFor(() => app.bodies.length === 4 && app.bodies.map(({ body }) => body.event));
    const sorted = (events as { event_ts: string }[]).toSorted((a, b) => (a.event_ts < b.event_ts ? -1 : 1));
    expect(sorted).toMatchObject([
      { channel_type: 'im', text: 'first' },
      { subtype: 'message_changed', message: { text: 'second' }, previous_message: { text: 'first' } },
      { text: 'below', thread_ts: root.ts, parent_user_id: minji },
      { subtype: 'message_deleted', deleted_ts: reply.ts, previous_message: { text: 'below' } },
    ]);
  });

  it('that the manifest does not name are not sent', async () => {
    const quiet = await openWorkspace({ manifest: { display_information: { name: 'Quiet' } } });
    await quiet.member(minji).type('study', 'hello');
    expect(quiet.deliveries).toEqual([]);
    await quiet.close();
  });
});

describe('presses', () => {
  it('reach the app with trigger, container and state', async () => {
    const member = workspace.member(minji);
    const root = await member.type('study', 'hello');
    const answer = await workspace.waitFor(() => member.thread('study', root.ts)[1]);
    await member.choose(answer, { actionId: 'pick' }, 'one');
    const body = lastBody('block_actions');
    const [, { block_id: blockId }] = answer.blocks as [unknown, { block_id: string }];
    expect(body).toMatchObject({
      user: { id: minji },
      channel: { id: 'C000000STUDY', name: 'study' },
      container: { type: 'message', message_ts: answer.ts, thread_ts: root.ts, is_ephemeral: false },
      message: { ts: answer.ts, bot_id: 'B0000000BOT' },
      state: { values: { [blockId]: { pick: { type: 'static_select', selected_option: { value: 'one' } } } } },
      actions: [{ action_id: 'pick', block_id: blockId, selected_option: { value: 'one' } }],
    });
    await expect(member.press(answer, { label: 'Nowhere' })).rejects.toThrow('wave "Wave"');
    await expect(member.choose(answer, { actionId: 'pick' }, 'three')).rejects.toThrow('it offers "one", "two"');
  });

  it('on commands that escape bring ids', async () => {
    await workspace.member(minji).command('study', '/tag @준호 #study');
    expect(app.handled).toEqual(['tag:<@U00000JUNHO> <#C000000STUDY|study>']);
  });
});

describe('waitFor', () => {
  it('gives up in time and says for what it waited', async () => {
    const waiting = workspace.waitFor(() => false, { timeoutMs: 20, what: 'a sign' });
    await expect(waiting).rejects.toThrow('Waited 20 ms in vain for a sign');
  });
});
