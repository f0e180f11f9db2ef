import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapeDifferences } from '#test/support/shape-differences.ts';
import { loadSlackFixture } from '#test/support/slack-fixture.ts';
import { openRecorded, type RecordingApp } from '../recording-app.ts';
import { callApi } from '../web-api-client.ts';

const study = 'C000000STUDY';
const random = 'C00000RANDOM';
const minji = 'U00000MINJI';

let app: RecordingApp;
beforeEach(async () => {
  app = await openRecorded();
});
afterEach(() => app.close());

const member = () => app.workspace.member(minji);
const call = (method: string, args: Record<string, unknown>) => callApi(app.workspace, method, args);

/** What makes each event, and how it is known. */
const causes: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  'event-message-channel': async () => {
    await member().type('study', '파드와 컨테이너는 뭐가 달라요?');
    return app.event('message');
  },
  'event-message-thread': async () => {
    const root = await member().type('study', '파드가 뭐예요?');
    await member().type('study', '예를 하나 더 들어 주세요', { threadTs: root.ts });
    return app.payload(({ event }) => Object(event).thread_ts === root.ts);
  },
  'event-message-im': async () => {
    await member().type(member().dm, '오늘 복습할 것 있어요?');
    return app.event('message');
  },
  'event-message-from-app': async () => {
    await call('chat.postMessage', { channel: study, text: '레플리카셋은 파드 수를 맞춰 줘요.' });
    return app.event('message');
  },
  'event-message-changed': async () => {
    await member().edit(await member().type('study', '파드와 노드'), '파드와 노드는 뭐가 달라요?');
    return app.event('message', 'message_changed');
  },
  'event-message-changed-by-app': async () => {
    const { ts } = await call('chat.postMessage', { channel: study, text: '찾는 중이에요.' });
    await call('chat.update', { channel: study, ts, text: '다 찾았어요.' });
    return app.event('message', 'message_changed');
  },
  'event-message-deleted': async () => {
    await member().remove(await member().type('study', '잘못 보냈어요'));
    return app.event('message', 'message_deleted');
  },
  'event-message-thread-broadcast': async () => {
    const root = await member().type('study', '서비스가 왜 필요해요?');
    await member().type('study', '모두 함께 봐요', { threadTs: root.ts, broadcast: true });
    return app.event('message', 'thread_broadcast');
  },
  'event-message-file-share': async () => {
    await member().type('study', '오늘 노트예요', { fileIds: [member().upload('pods.md', '# 파드').id] });
    return app.event('message', 'file_share');
  },
  'event-message-bot-message': async () => {
    await call('chat.postMessage', { channel: study, text: '주간 퀴즈가 시작됐어요.', username: '퀴즈 알림' });
    return app.event('message', 'bot_message');
  },
  'event-message-channel-join': async () => {
    await call('conversations.join', { channel: random });
    return app.event('message', 'channel_join');
  },
  'event-app-mention': async () => {
    await member().type('study', '@Echo 인그레스 알려 줘');
    return app.event('app_mention');
  },
  'event-app-mention-thread': async () => {
    const root = await member().type('study', '하나 더요');
    await member().type('study', '@Echo 인그레스 알려 줘', { threadTs: root.ts });
    return app.event('app_mention');
  },
  'event-app-home-opened-home': async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*오늘 할 것*' } }];
    await call('views.publish', { user_id: minji, view: { type: 'home', blocks } });
    member().openHome();
    return app.event('app_home_opened');
  },
  'event-app-home-opened-messages': async () => {
    member().openMessages();
    return app.event('app_home_opened');
  },
  'event-reaction-added': async () => {
    await member().react(await member().type('study', '좋아요'), 'eyes');
    return app.event('reaction_added');
  },
  'event-reaction-removed': async () => {
    const { ts } = await member().type('study', '좋아요');
    await call('reactions.add', { channel: study, timestamp: ts, name: 'eyes' });
    await call('reactions.remove', { channel: study, timestamp: ts, name: 'eyes' });
    return app.event('reaction_removed');
  },
  'event-file-shared': async () => {
    await member().type('study', '', { fileIds: [member().upload('pods.md', '# 파드').id] });
    return app.event('file_shared');
  },
  'event-member-joined-channel': async () => {
    await call('conversations.join', { channel: random });
    return app.event('member_joined_channel');
  },
  'event-agent-session-stopped': async () => {
    const { ts } = await member().type(member().dm, '길게 설명해 주세요');
    await call('agents.sessions.setStatus', { channel_id: member().dm, thread_ts: ts, status: 'processing' });
    await call('chat.startStream', { channel: member().dm, thread_ts: ts, markdown_text: '먼저' });
    await member().stop(member().dm, ts);
    return app.event('agent_session_stopped');
  },
};

describe('an event', () => {
  it.each(Object.keys(causes))('has the shape of %s', async (name) => {
    const payload = await (causes[name]?.() ?? expect.fail('nothing makes it'));
    expect(shapeDifferences(payload, loadSlackFixture(name))).toEqual([]);
  });
});
