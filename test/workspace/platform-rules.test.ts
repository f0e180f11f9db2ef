import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '#src/workspace/open-workspace.ts';
import { startOverHttp, startOverSockets } from './foreign-app.ts';
import { callApi } from './web-api-client.ts';

const manifest = new URL('fixtures/manifest.yaml', import.meta.url).pathname;
const study = 'C000000STUDY';

/** What surprises authors of apps on the real platform, and must surprise them here. */
describe('the platform', () => {
  let now: number;
  let workspace: Workspace;
  const closing: (() => Promise<unknown>)[] = [];
  beforeEach(async () => {
    now = Date.UTC(2026, 0, 5);
    workspace = await openWorkspace({ manifest, clock: () => now, rateLimits: true });
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await workspace.close();
  });

  async function rootOfThread() {
    const { ts } = await workspace.member('U00000MINJI').type('study', 'question');
    return ts;
  }

  it('refuses a message whose text adds up to 11,341 characters, though each block is within its limit', async () => {
    const blocks = (last: number) =>
      [3_000, 3_000, 3_000, last].map((length) => ({
        type: 'section',
        text: { type: 'mrkdwn', text: '가'.repeat(length) },
      }));
    const post = (last: number) =>
      callApi(workspace, 'chat.postMessage', { channel: study, text: 'x', blocks: blocks(last) });
    expect(await post(2_340)).toMatchObject({ ok: true });
    expect(await post(2_341)).toMatchObject({ ok: false, error: 'msg_blocks_too_long' });
  });

  it("lets the SDK's stream start twice when two pieces are appended at once", async () => {
    const client = new WebClient(workspace.botToken, { slackApiUrl: workspace.slackApiUrl });
    const thread_ts = await rootOfThread();
    const stream = client.chatStream({
      channel: study,
      thread_ts,
      recipient_team_id: workspace.teamId,
      recipient_user_id: 'U00000MINJI',
      buffer_size: 1,
    });
    await Promise.all([stream.append({ markdown_text: 'one ' }), stream.append({ markdown_text: 'two ' })]);
    await stream.stop();
    const streams = workspace.member('U00000MINJI').thread(study, thread_ts).slice(1);
    expect(streams).toHaveLength(2);
  });

  it('lets a stream die after five minutes, so that what is still held back is lost', async () => {
    const client = new WebClient(workspace.botToken, { slackApiUrl: workspace.slackApiUrl });
    const thread_ts = await rootOfThread();
    const stream = client.chatStream({
      channel: study,
      thread_ts,
      recipient_team_id: workspace.teamId,
      recipient_user_id: 'U00000MINJI',
      buffer_size: 5,
    });
    await stream.append({ markdown_text: 'posted ' });
    await stream.append({ markdown_text: 'lost' });
    now += 5 * 60_000 + 1;
    await expect(stream.stop()).rejects.toThrow('message_not_in_streaming_state');
    expect(workspace.member('U00000MINJI').thread(study, thread_ts)[1]?.text).toBe('posted ');
  });

  it('holds an unanswered press for three seconds and shows it as failed', async () => {
    const app = await startOverSockets(workspace);
    closing.push(app.stop);
    const button = { type: 'button', action_id: 'nobody', text: { type: 'plain_text', text: 'Press' } };
    const { ts } = await callApi(workspace, 'chat.postMessage', {
      channel: study,
      text: 'x',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const emma = workspace.member('U000000EMMA');
    const message = emma.messages('study').find((one) => one.ts === ts) ?? expect.fail('nothing was posted');
    expect(await emma.press(message, { actionId: 'nobody' })).toMatchObject({ state: 'failed', problem: 'timeout' });
  });

  it('answers 429 with the seconds to wait, for one method and channel alone', async () => {
    const post = (channel: string) => callApi(workspace, 'chat.postMessage', { channel, text: 'x' });
    const minji = workspace.member('U00000MINJI');
    let answer = await post(study);
    for (let i = 0; i < 10 && answer.ok; i += 1) answer = await post(study);
    expect(answer).toMatchObject({ ok: false, error: 'ratelimited', status: 429, retryAfter: '1' });
    expect(await post(minji.dm)).toMatchObject({ ok: true });
    expect(await callApi(workspace, 'auth.test')).toMatchObject({ ok: true });
    now += 1_000;
    expect(await post(study)).toMatchObject({ ok: true });
  });

  it('delivers the same event again in a new envelope without a sign that it is a repetition', async () => {
    const app = await startOverSockets(workspace);
    closing.push(app.stop);
    await workspace.member('U00000MINJI').type('study', 'hello');
    await workspace.waitFor(() => app.handled.length === 1);
    const delivery = workspace.deliveries[0] ?? expect.fail('nothing was delivered');
    const again = await workspace.redeliver(delivery);
    expect(again.id).not.toBe(delivery.id);
    expect(app.handled).toEqual(['message:hello', 'message:hello']);
    const [first, second] = app.bodies;
    expect(second?.body.event_id).toBe(first?.body.event_id);
    expect(second?.retryNum ?? 0).toBe(0);
  });

  it('verifies the address of an app over HTTP and signs with a time that is not stale', async () => {
    const http = await openWorkspace({ manifest, transport: { kind: 'http', url: () => url } });
    let url = '';
    const app = await startOverHttp(http);
    url = app.url;
    closing.push(http.close, app.stop);
    expect(await http.verifyUrl()).toBe(true);
  });
});
