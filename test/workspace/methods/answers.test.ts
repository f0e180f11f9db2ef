import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapeDifferences } from '#test/support/shape-differences.ts';
import { loadSlackFixture } from '#test/support/slack-fixture.ts';
import { openRecorded, type RecordingApp } from '../recording-app.ts';
import { callApi, callBody } from '../web-api-client.ts';

const study = 'C000000STUDY';
const random = 'C00000RANDOM';
const minji = 'U00000MINJI';
type Given = Record<string, unknown>;

let app: RecordingApp;
beforeEach(async () => {
  app = await openRecorded();
});
afterEach(() => app.close());

const member = () => app.workspace.member(minji);
const call = (method: string, args: Given = {}, token?: string) => callBody(app.workspace, method, args, token);
const words = (text: string) => [{ type: 'section', text: { type: 'mrkdwn', text } }];
const posted = async (more: Given = {}) =>
  String((await call('chat.postMessage', { channel: study, text: '안녕', ...more })).ts);
const typed = async (text = '파드가 뭐예요?') => (await member().type('study', text)).ts;
const trigger = async () => {
  await member().command('study', '/study');
  return (await app.payload(({ command }) => command === '/study')).trigger_id;
};
const modal = { type: 'modal', title: { type: 'plain_text', text: '학습 설정' }, blocks: words('화면') };
const buttons = { submit: { type: 'plain_text', text: '저장' }, close: { type: 'plain_text', text: '닫기' } };
const started = async (thread_ts: string) => (await call('chat.startStream', { channel: member().dm, thread_ts })).ts;
const asked = async () => (await member().type(member().dm, '설명해 주세요')).ts;
const scheduled = async () =>
  call('chat.scheduleMessage', { channel: study, text: '내일 퀴즈', post_at: Math.trunc(Date.now() / 1000) + 3_600 });

async function upload(title = 'pods.md'): Promise<Given> {
  const { upload_url, file_id } = await call('files.getUploadURLExternal', { filename: 'pods.md', length: 6 });
  await fetch(String(upload_url), { method: 'POST', body: '파드' });
  return call('files.completeUploadExternal', { files: [{ id: file_id, title }], channel_id: study });
}

/** What brings each documented answer about. */
const causes: Readonly<Record<string, () => Promise<Given>>> = {
  'auth-test': () => call('auth.test'),
  'apps-connections-open': () => call('apps.connections.open', {}, app.workspace.appToken),
  'chat-post-message': () => call('chat.postMessage', { channel: study, text: '파드는 함께 놓여요.' }),
  'chat-post-message-in-thread': async () =>
    call('chat.postMessage', { channel: study, text: '이어서', thread_ts: await typed() }),
  'chat-update': async () => call('chat.update', { channel: study, ts: await posted(), text: '고쳐 쓴 답이에요.' }),
  'chat-delete': async () => call('chat.delete', { channel: study, ts: await posted() }),
  'chat-post-ephemeral': () => call('chat.postEphemeral', { channel: study, user: minji, text: '나만' }),
  'chat-get-permalink': async () => call('chat.getPermalink', { channel: study, message_ts: await typed() }),
  'chat-get-permalink-in-thread': async () =>
    call('chat.getPermalink', { channel: study, message_ts: await posted({ thread_ts: await typed() }) }),
  'chat-schedule-message': scheduled,
  'chat-delete-scheduled-message': async () => {
    const { scheduled_message_id } = await scheduled();
    return call('chat.deleteScheduledMessage', { channel: study, scheduled_message_id });
  },
  'chat-scheduled-messages-list': async () => {
    await scheduled();
    return call('chat.scheduledMessages.list');
  },
  'chat-start-stream': async () => call('chat.startStream', { channel: member().dm, thread_ts: await asked() }),
  'chat-append-stream': async () =>
    call('chat.appendStream', { channel: member().dm, ts: await started(await asked()), markdown_text: '파드는' }),
  'chat-stop-stream': async () =>
    call('chat.stopStream', { channel: member().dm, ts: await started(await asked()), markdown_text: '여기까지' }),
  'views-open': async () => {
    const element = { type: 'plain_text_input', action_id: 'a1' };
    const input = {
      type: 'input',
      block_id: 'b1',
      optional: false,
      label: { type: 'plain_text', text: '답' },
      element,
    };
    return call('views.open', { trigger_id: await trigger(), view: { ...modal, ...buttons, blocks: [input] } });
  },
  'views-update': async () => {
    await call('views.open', { trigger_id: await trigger(), view: modal });
    return call('views.update', { view_id: member().views()[0]?.id, view: { ...modal, ...buttons } });
  },
  'views-push': async () => {
    const press = { type: 'button', action_id: 'next', text: { type: 'plain_text', text: '다음' } };
    const first = { ...modal, blocks: [{ type: 'actions', elements: [press] }] };
    await call('views.open', { trigger_id: await trigger(), view: first });
    await member().press(member().views()[0] ?? expect.fail('no view'), { actionId: 'next' });
    const { trigger_id } = await app.payload(({ type }) => type === 'block_actions');
    return call('views.push', { trigger_id, view: { ...modal, ...buttons } });
  },
  'views-publish': () =>
    call('views.publish', { user_id: minji, view: { type: 'home', blocks: words('*오늘 할 것*') } }),
  'conversations-list': () => call('conversations.list'),
  'conversations-list-im': () => call('conversations.list', { types: 'im' }),
  'conversations-info': () => call('conversations.info', { channel: study }),
  'conversations-info-im': () => call('conversations.info', { channel: member().dm }),
  'conversations-history': async () => {
    await typed();
    return call('conversations.history', { channel: study });
  },
  'conversations-replies': async () => {
    const ts = await posted();
    await member().type('study', '답글이에요', { threadTs: ts });
    return call('conversations.replies', { channel: study, ts });
  },
  'conversations-open': () => call('conversations.open', { users: minji }),
  'conversations-open-return-im': () => call('conversations.open', { users: minji, return_im: true }),
  'conversations-members': () => call('conversations.members', { channel: study }),
  'conversations-join': () => call('conversations.join', { channel: random }),
  'users-info': () => call('users.info', { user: minji }),
  'users-list': () => call('users.list'),
  'reactions-add': async () => call('reactions.add', { channel: study, timestamp: await typed(), name: 'eyes' }),
  'reactions-remove': async () => {
    const timestamp = await typed();
    await call('reactions.add', { channel: study, timestamp, name: 'eyes' });
    return call('reactions.remove', { channel: study, timestamp, name: 'eyes' });
  },
  'reactions-get': async () => {
    const timestamp = await typed();
    await call('reactions.add', { channel: study, timestamp, name: 'eyes' });
    return call('reactions.get', { channel: study, timestamp });
  },
  'files-get-upload-url-external': () => call('files.getUploadURLExternal', { filename: 'pods.md', length: 6 }),
  'files-complete-upload-external': () => upload(),
  'files-info': async () => {
    const { files } = (await upload()) as { files: { id: string }[] };
    return call('files.info', { file: files[0]?.id });
  },
  'files-delete': async () => {
    const { files } = (await upload()) as { files: { id: string }[] };
    return call('files.delete', { file: files[0]?.id });
  },
  'assistant-threads-set-status': async () =>
    call('assistant.threads.setStatus', { channel_id: member().dm, thread_ts: await asked(), status: '찾는 중' }),
  'assistant-threads-set-suggested-prompts': () =>
    call('assistant.threads.setSuggestedPrompts', {
      channel_id: member().dm,
      prompts: [{ title: '파드', message: '파드?' }],
    }),
  'blocks-validate': () => call('blocks.validate', { blocks: words('고르세요') }),
  'agents-sessions-set-status': async () =>
    call('agents.sessions.setStatus', { channel_id: member().dm, thread_ts: await asked(), status: 'processing' }),
  'agents-sessions-rename': async () => {
    const place = { channel_id: member().dm, thread_ts: await asked() };
    await call('agents.sessions.setStatus', { ...place, status: 'active' });
    return call('agents.sessions.rename', { ...place, title: '스테이트풀셋 복습' });
  },
};

describe('a Web API answer', () => {
  it.each(Object.keys(causes))('has the shape of %s', async (name) => {
    const answer = await (causes[name]?.() ?? expect.fail('nothing causes it'));
    expect(shapeDifferences(answer, loadSlackFixture(`api-${name}`), '/answer')).toEqual([]);
  });

  it('that a scope is missing names what is needed and what is provided', async () => {
    const narrow = await openRecorded({
      manifest: {
        display_information: { name: 'Narrow' },
        oauth_config: { scopes: { bot: ['chat:write', 'commands'] } },
      },
    });
    const answer = await callBody(narrow.workspace, 'conversations.info', { channel: study });
    await narrow.close();
    expect(shapeDifferences(answer, loadSlackFixture('api-missing-scope'))).toEqual([]);
    expect(answer).toMatchObject({ needed: expect.stringContaining('channels:read'), provided: 'chat:write,commands' });
  });

  it('beyond the rate has the documented status, header and body', async () => {
    const limited = await openRecorded({ rateLimits: true, clock: () => 1_790_000_000_000 });
    let answer = await callApi(limited.workspace, 'users.list');
    for (let count = 0; count < 20 && answer.ok; count += 1) answer = await callApi(limited.workspace, 'users.list');
    await limited.close();
    const { status, retryAfter, ...body } = answer;
    const sent = { status, headers: { 'retry-after': retryAfter }, body };
    expect(shapeDifferences(sent, loadSlackFixture('api-ratelimited'))).toEqual([]);
    expect(sent).toMatchObject({ status: 429, body: { error: 'ratelimited' } });
  });
});
