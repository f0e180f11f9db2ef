import { afterEach, describe, expect, it } from 'vitest';
import { fullManifest, openRecorded, type RecordingApp } from '../recording-app.ts';
import { callBody } from '../web-api-client.ts';

const study = 'C000000STUDY';
const minji = 'U00000MINJI';

let app: RecordingApp;
afterEach(() => app.close());

/** Everything of which an app can hear, done once; what it heard of, by type. */
async function heardWith(...bot_events: string[]): Promise<readonly string[]> {
  const settings = { ...fullManifest.settings, event_subscriptions: { bot_events } };
  app = await openRecorded({ manifest: { ...fullManifest, settings } });
  const { workspace } = app;
  const member = workspace.member(minji);
  const call = (method: string, args: Record<string, unknown>) => callBody(workspace, method, args);
  const message = await member.type('study', '@Echo 파드가 뭐예요?');
  await member.react(message, 'eyes');
  await call('reactions.add', { channel: study, timestamp: message.ts, name: 'star' });
  await call('reactions.remove', { channel: study, timestamp: message.ts, name: 'star' });
  await member.type('study', '노트예요', { fileIds: [member.upload('pods.md', '# 파드').id] });
  await call('conversations.join', { channel: 'C00000RANDOM' });
  member.openHome();
  const { ts } = await member.type(member.dm, '길게 설명해 주세요');
  await call('agents.sessions.setStatus', { channel_id: member.dm, thread_ts: ts, status: 'processing' });
  await member.stop(member.dm, ts);
  // Deliveries are noted as they are sent: what a press brings is sent after every event before it.
  await member.shortcut('new-quiz');
  const events = workspace.deliveries.filter(({ kind }) => kind === 'events_api');
  return events.map(({ payload }) => {
    const { type, channel_type } = payload.event as { type: string; channel_type?: string };
    return channel_type !== undefined && type === 'message' ? `message.${channel_type}` : type;
  });
}

const subscriptions = [
  ['app_mention', 'app_mention'],
  ['message.channels', 'message.channel'],
  ['message.im', 'message.im'],
  ['reaction_added', 'reaction_added'],
  ['reaction_removed', 'reaction_removed'],
  ['file_shared', 'file_shared'],
  ['member_joined_channel', 'member_joined_channel'],
  ['app_home_opened', 'app_home_opened'],
  ['agent_session_stopped', 'agent_session_stopped'],
] as const;

describe('an event', () => {
  it.each(subscriptions)('reaches an app that declares it alone: %s', async (declared, heard) => {
    expect(new Set(await heardWith(declared))).toEqual(new Set([heard]));
  });

  it('never reaches an app that declares none', async () => {
    expect(await heardWith()).toEqual([]);
  });

  it('reaches an app that declares all, each of its own', async () => {
    const heard = await heardWith(...subscriptions.map(([declared]) => declared));
    expect(new Set(heard)).toEqual(new Set(subscriptions.map(([, one]) => one)));
  });
});
