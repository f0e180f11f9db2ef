import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '#src/workspace/open-workspace.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const start = Date.UTC(2026, 0, 5, 0, 0, 0);

let now: number;
let workspace: Workspace;
beforeEach(async () => {
  now = start;
  workspace = await openWorkspace({ manifest, clock: () => now });
});
afterEach(() => workspace.close());

const schedule = (postAt: number, more: object = {}) =>
  callApi(workspace, 'chat.scheduleMessage', { channel: 'C000000STUDY', post_at: postAt, text: 'later', ...more });
const seconds = (offset: number) => start / 1000 + offset;
const texts = () =>
  workspace
    .member('U00000MINJI')
    .messages('study')
    .map((message) => message.text);

describe('chat.scheduleMessage', () => {
  it("posts at its time by the workspace's clock, not before", async () => {
    expect(await schedule(seconds(60))).toMatchObject({ ok: true, post_at: seconds(60) });
    await schedule(seconds(30), { text: 'sooner' });
    now = start + 59_000;
    await workspace.waitFor(() => texts().length === 1);
    expect(texts()).toEqual(['sooner']);
    now = start + 60_000;
    await workspace.waitFor(() => texts().length === 2);
    expect(texts()).toEqual(['sooner', 'later']);
  });

  it('takes a message with metadata and never posts it', async () => {
    const metadata = { event_type: 'kept', event_payload: { id: '1' } };
    expect(await schedule(seconds(5), { metadata })).toMatchObject({ ok: true });
    await schedule(seconds(6), { text: 'without' });
    now = start + 10_000;
    await workspace.waitFor(() => texts().length > 0);
    expect(texts()).toEqual(['without']);
    expect(await callApi(workspace, 'chat.scheduledMessages.list')).toMatchObject({ scheduled_messages: [] });
  });

  it('refuses the past, more than 120 days, and the thirty-first in five minutes', async () => {
    expect(await schedule(seconds(0))).toMatchObject({ error: 'time_in_past' });
    expect(await schedule(seconds(120 * 86_400 + 1))).toMatchObject({ error: 'time_too_far' });
    for (let i = 0; i < 30; i += 1) expect(await schedule(seconds(60 + i))).toMatchObject({ ok: true });
    expect(await schedule(seconds(100))).toMatchObject({ error: 'restricted_too_many' });
    expect(await schedule(seconds(89 + 301))).toMatchObject({ ok: true });
  });

  it('lists what waits, page by page, and takes it back', async () => {
    for (const offset of [30, 10, 20]) await schedule(seconds(offset));
    const first = await callApi(workspace, 'chat.scheduledMessages.list', { limit: 2 });
    const cursor = Object(first.response_metadata).next_cursor;
    const second = await callApi(workspace, 'chat.scheduledMessages.list', { limit: 2, cursor });
    const all = [first, second].flatMap((page) => page.scheduled_messages as { id: string; post_at: number }[]);
    expect(all.map((one) => one.post_at)).toEqual([10, 20, 30].map(seconds));
    const named = { channel: 'C000000STUDY', scheduled_message_id: all[0]?.id };
    expect(await callApi(workspace, 'chat.deleteScheduledMessage', named)).toMatchObject({ ok: true });
    expect(await callApi(workspace, 'chat.deleteScheduledMessage', named)).toMatchObject({
      error: 'invalid_scheduled_message_id',
    });
  });
});
