import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapeDifferences } from '#test/support/shape-differences.ts';
import { loadSlackFixture } from '#test/support/slack-fixture.ts';
import { openRecorded, type RecordingApp } from '../recording-app.ts';
import { callBody } from '../web-api-client.ts';

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
const call = (method: string, args: Given) => callBody(app.workspace, method, args);
const posted = async () => (await call('chat.postMessage', { channel: study, text: '안녕' })).ts;
const typed = async () => (await member().type('study', '파드가 뭐예요?')).ts;
const words = [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }];
const modal = { type: 'modal', title: { type: 'plain_text', text: '학습 설정' }, blocks: words };

describe('a Web API error', () => {
  const soon = () => Math.trunc(Date.now() / 1000) + 60;
  /** One call for each error; all are among those that the method's page lists. */
  const mistakes: readonly (readonly [method: string, error: string, args: Given | (() => Promise<Given>)])[] = [
    ['chat.postMessage', 'channel_not_found', { channel: 'C404', text: 'x' }],
    ['chat.postMessage', 'not_in_channel', { channel: random, text: 'x' }],
    ['chat.postMessage', 'no_text', { channel: study }],
    ['chat.postMessage', 'markdown_text_conflict', { channel: study, text: 'x', markdown_text: 'y' }],
    ['chat.postMessage', 'invalid_blocks', { channel: study, blocks: [{ type: 'section' }] }],
    ['chat.update', 'message_not_found', { channel: study, ts: '1.000001', text: 'x' }],
    ['chat.update', 'cant_update_message', async () => ({ channel: study, ts: await typed(), text: 'x' })],
    ['chat.delete', 'message_not_found', { channel: study, ts: '1.000001' }],
    ['chat.delete', 'cant_delete_message', async () => ({ channel: study, ts: await typed() })],
    ['chat.postEphemeral', 'user_not_in_channel', { channel: study, user: 'U404', text: 'x' }],
    ['chat.getPermalink', 'message_not_found', { channel: study, message_ts: '1.000001' }],
    ['chat.scheduleMessage', 'time_in_past', { channel: study, text: 'x', post_at: 1 }],
    ['chat.scheduleMessage', 'time_too_far', { channel: study, text: 'x', post_at: 99_999_999_999 }],
    ['chat.scheduleMessage', 'no_text', async () => ({ channel: study, post_at: soon() })],
    ['chat.deleteScheduledMessage', 'invalid_scheduled_message_id', { channel: study, scheduled_message_id: 'Q404' }],
    ['chat.scheduledMessages.list', 'invalid_channel', { channel: 'C404' }],
    ['chat.scheduledMessages.list', 'invalid_cursor', { cursor: 'nonsense' }],
    ['chat.startStream', 'missing_recipient_team_id', { channel: study, thread_ts: '1.000001' }],
    ['chat.appendStream', 'message_not_found', { channel: study, ts: '1.000001', markdown_text: 'x' }],
    [
      'chat.appendStream',
      'message_not_in_streaming_state',
      async () => ({ channel: study, ts: await posted(), markdown_text: 'x' }),
    ],
    ['views.open', 'invalid_trigger_id', { trigger_id: '1.2.3', view: modal }],
    ['views.open', 'invalid_arguments', { trigger_id: '1.2.3', view: { type: 'modal', blocks: [] } }],
    ['views.update', 'not_found', { view_id: 'V404', view: modal }],
    ['views.push', 'invalid_trigger_id', { trigger_id: '1.2.3', view: modal }],
    ['views.publish', 'invalid_arguments', { user_id: 'U404', view: { type: 'home', blocks: words } }],
    ['conversations.list', 'invalid_cursor', { cursor: 'nonsense' }],
    ['conversations.list', 'invalid_types', { types: 'everything' }],
    ['users.conversations', 'invalid_cursor', { cursor: 'nonsense' }],
    ['users.conversations', 'invalid_types', { types: 'everything' }],
    ['conversations.info', 'channel_not_found', { channel: 'C404' }],
    ['conversations.history', 'not_in_channel', { channel: random }],
    ['conversations.history', 'invalid_cursor', { channel: study, cursor: 'nonsense' }],
    ['conversations.history', 'invalid_ts_latest', { channel: study, latest: 'soon' }],
    ['conversations.history', 'invalid_ts_oldest', { channel: study, oldest: 'once' }],
    ['conversations.replies', 'thread_not_found', { channel: study, ts: '1.000001' }],
    ['conversations.open', 'users_list_not_supplied', {}],
    ['conversations.open', 'user_not_found', { users: 'U404' }],
    ['conversations.open', 'channel_not_found', { channel: 'D404' }],
    ['conversations.members', 'invalid_cursor', { channel: study, cursor: 'nonsense' }],
    ['conversations.join', 'method_not_supported_for_channel_type', async () => ({ channel: member().dm })],
    ['users.info', 'user_not_found', { user: 'U404' }],
    ['users.list', 'invalid_cursor', { cursor: 'nonsense' }],
    ['pins.add', 'no_item_specified', { channel: study }],
    ['pins.add', 'channel_not_found', { channel: 'C404', timestamp: '1.000001' }],
    ['pins.add', 'message_not_found', { channel: study, timestamp: '1.000001' }],
    [
      'pins.add',
      'already_pinned',
      async () => {
        const pinned = { channel: study, timestamp: await posted() };
        await call('pins.add', pinned);
        return pinned;
      },
    ],
    ['reactions.add', 'message_not_found', { channel: study, timestamp: '1.000001', name: 'eyes' }],
    ['reactions.add', 'invalid_name', async () => ({ channel: study, timestamp: await typed(), name: '눈' })],
    ['reactions.remove', 'no_reaction', async () => ({ channel: study, timestamp: await typed(), name: 'eyes' })],
    ['reactions.remove', 'no_item_specified', { name: 'eyes' }],
    ['reactions.get', 'no_item_specified', {}],
    ['files.getUploadURLExternal', 'missing_argument', { filename: 'a.md', length: 0 }],
    ['files.completeUploadExternal', 'file_not_found', { files: [{ id: 'F404' }] }],
    ['files.info', 'file_not_found', { file: 'F404' }],
    ['files.delete', 'file_not_found', { file: 'F404' }],
    ['assistant.threads.setStatus', 'channel_not_found', { channel_id: 'C404', thread_ts: '1.000001', status: 'x' }],
    [
      'assistant.threads.setStatus',
      'invalid_thread_ts',
      async () => ({ channel_id: member().dm, thread_ts: 'soon', status: 'x' }),
    ],
    ['assistant.threads.setSuggestedPrompts', 'channel_not_found', { channel_id: 'C404', prompts: [] }],
    ['agents.sessions.setStatus', 'channel_not_found', { channel_id: 'C404', thread_ts: '1.000001', status: 'active' }],
    ['agents.sessions.setStatus', 'not_authorized', { channel_id: random, thread_ts: '1.000001', status: 'active' }],
    ['agents.sessions.setStatus', 'invalid_status', { channel_id: study, thread_ts: '1.000001', status: 'busy' }],
    ['agents.sessions.setStatus', 'thread_ts_required', { channel_id: study, status: 'active' }],
    [
      'agents.sessions.setStatus',
      'user_not_found',
      { channel_id: study, thread_ts: '1.000001', status: 'active', initiator_user_id: 'U404' },
    ],
    ['agents.sessions.rename', 'session_not_found', { channel_id: study, thread_ts: '1.000001', title: 'x' }],
    ['agents.sessions.rename', 'thread_ts_required', { channel_id: study, title: 'x' }],
  ];
  const documented = loadSlackFixture('methods').payload.methods as Record<string, { errors: readonly string[] }>;

  it.each(mistakes)('of %s is %s', async (method, error, args) => {
    expect(await call(method, typeof args === 'function' ? await args() : args)).toMatchObject({ ok: false, error });
    // `invalid_arguments` is common to all methods (docs.slack.dev/apis/web-api).
    expect([...(documented[method]?.errors ?? []), 'invalid_arguments']).toContain(error);
  });

  it.each([
    [0, { blocks: [{ type: 'section', text: { type: 'shout', text: 'x' } }] }],
    [1, {}],
  ])('of blocks.validate has its documented shape: %i', async (place, args) => {
    const fixture = loadSlackFixture('api-blocks-validate');
    const answer = await call('blocks.validate', args);
    expect(shapeDifferences(answer, fixture, `/errors/${place}`)).toEqual([]);
    expect(answer.error).toBe((fixture.payload.errors as readonly { error: string }[])[place]?.error);
  });
});
