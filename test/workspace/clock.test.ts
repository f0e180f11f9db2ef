import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { furthestAheadMs } from '../../src/workspace/clock/movable-clock.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.ts';
import { startOverHttp, startOverSockets } from './foreign-app.ts';
import { callApi } from './web-api-client.ts';

const manifest = new URL('fixtures/manifest.yaml', import.meta.url).pathname;
const study = 'C000000STUDY';
const start = Date.UTC(2026, 10, 26, 3, 0);
const hour = 3_600_000;

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ manifest, clock: () => start });
});
afterEach(() => workspace.close());

describe('moveClock', () => {
  it('moves what is written from then on, and never back', async () => {
    const minji = workspace.member('U00000MINJI');
    const before = await minji.type('study', 'before');
    workspace.moveClock(start + 7 * 24 * hour);
    const after = await minji.type('study', 'after');
    expect(Number(after.ts) - Number(before.ts)).toBeCloseTo(7 * 24 * 3_600, 1);
    expect(workspace.clock()).toEqual({ now: start + 7 * 24 * hour, aheadMs: 7 * 24 * hour });
    expect(workspace.deliveries.at(-1)?.payload).toMatchObject({ event_time: (start + 7 * 24 * hour) / 1000 });
    expect(() => workspace.moveClock(start)).toThrow('The clock only moves forward.');
    expect(workspace.clock().aheadMs).toBe(7 * 24 * hour);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, start + furthestAheadMs + 1])('refuses %d', (to) => {
    expect(() => workspace.moveClock(to)).toThrow(`Cannot move the clock to ${to}: `);
    expect(workspace.clock().aheadMs).toBe(0);
  });

  it('posts what was scheduled for the time in between', async () => {
    for (const [text, hours] of [
      ['third', 3],
      ['first', 1],
      ['far', 48],
    ] as const) {
      const post_at = start / 1000 + hours * 3_600;
      expect(await callApi(workspace, 'chat.scheduleMessage', { channel: study, text, post_at })).toMatchObject({
        ok: true,
      });
    }
    workspace.moveClock(start + 24 * hour);
    const messages = () => workspace.member('U00000MINJI').messages('study');
    await workspace.waitFor(() => messages().length === 2);
    expect(messages().map(({ text }) => text)).toEqual(['first', 'third']);
  });

  it('ages a stream, a response_url and a trigger', async () => {
    const app = await startOverSockets(workspace);
    const minji = workspace.member('U00000MINJI');
    const root = await minji.type('study', 'go on');
    const place = { channel: study, thread_ts: root.ts };
    const recipient = { recipient_team_id: workspace.teamId, recipient_user_id: minji.id };
    const stream = await callApi(workspace, 'chat.startStream', { ...place, ...recipient, markdown_text: 'so' });
    expect(stream.ok).toBe(true);
    await minji.command(study, '/mute').catch(() => undefined);
    const command = workspace.deliveries.find(({ kind }) => kind === 'slash_commands')?.payload;
    workspace.moveClock(start + hour);
    const more = { channel: study, ts: stream.ts, markdown_text: 'on' };
    expect(await callApi(workspace, 'chat.appendStream', more)).toMatchObject({
      error: 'message_not_in_streaming_state',
    });
    const late = await fetch(String(command?.response_url), { method: 'POST', body: '{"text":"late"}' });
    expect([late.status, await late.text()]).toEqual([404, 'expired_url']);
    const view = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };
    expect(await callApi(workspace, 'views.open', { trigger_id: command?.trigger_id, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
    await app.stop();
  });

  it('leaves rates and signatures in real time', async () => {
    let url = '';
    const limited = await openWorkspace({
      ...{ manifest, rateLimits: true, transport: { kind: 'http', url: () => url } },
    });
    const post = () => callApi(limited, 'chat.postMessage', { channel: study, text: 'x' });
    for (let i = 0; i < 5; i += 1) expect((await post()).ok).toBe(true);
    expect((await post()).status).toBe(429);
    limited.moveClock(limited.clock().now + 365 * 24 * hour);
    expect((await post()).status).toBe(429);
    const app = await startOverHttp(limited);
    url = app.url;
    expect(await limited.member('U00000MINJI').command(study, '/tag later')).toMatchObject({ kind: 'acknowledged' });
    expect(app.handled).toEqual(['tag:later']);
    await app.stop();
    await limited.close();
  });
});

describe('GET /clock', () => {
  it('tells the time as JSON, without a cookie', async () => {
    workspace.moveClock(start + hour);
    expect(workspace.clockUrl).toBe(`${workspace.url}/clock`);
    const answer = await fetch(workspace.clockUrl);
    expect(await answer.json()).toEqual({ now: start + hour, aheadMs: hour });
  });

  it('tells a follower at once and after every move', async () => {
    const leaving = new AbortController();
    const answer = await follow(leaving.signal);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    let heard = '';
    const listening = (async () => {
      for await (const chunk of answer.body ?? []) heard += new TextDecoder().decode(chunk);
    })().catch(() => undefined);
    await workspace.waitFor(() => heard !== '');
    workspace.moveClock(start + hour);
    workspace.moveClock(start + 2 * hour);
    await workspace.waitFor(() => heard.split('\n\n').length === 4);
    expect(heard).toBe(
      [0, hour, 2 * hour].map((ahead) => `data: {"now":${start + ahead},"aheadMs":${ahead}}\n\n`).join(''),
    );
    leaving.abort();
    await listening;
  });

  it('takes a hundred followers, and new ones when they are gone', async () => {
    const leaving = new AbortController();
    const answers = await Promise.all(Array.from({ length: 100 }, () => follow(leaving.signal)));
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
    expect((await follow()).status).toBe(503);
    leaving.abort();
    const left = new AbortController();
    await workspace.waitFor(async () => (await follow(left.signal)).status === 200);
    left.abort();
  });

  it('is closed to pages of other sites', async () => {
    const answer = await fetch(workspace.clockUrl, { headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
  });

  it('ends with the workspace', async () => {
    const answer = await follow();
    await workspace.close();
    await expect(answer.text()).rejects.toThrow();
    workspace = await openWorkspace({ manifest });
  });

  function follow(signal?: AbortSignal): Promise<Response> {
    return fetch(workspace.clockUrl, { headers: { accept: 'text/event-stream' }, ...(signal ? { signal } : {}) });
  }
});
