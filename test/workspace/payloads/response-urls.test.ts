import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSlackFixture } from '#test/support/slack-fixture.ts';
import { openRecorded, type RecordingApp } from '../recording-app.ts';
import { callApi } from '../web-api-client.ts';

const study = 'C000000STUDY';
const minji = 'U00000MINJI';

let app: RecordingApp;
beforeEach(async () => {
  app = await openRecorded();
});
afterEach(() => app.close());

const member = () => app.workspace.member(minji);

/** Presses a button of a new message and answers over its `response_url` with the body of a fixture. */
async function answerWith(name: string) {
  const { payload } = loadSlackFixture(name);
  const button = { type: 'button', action_id: 'again', text: { type: 'plain_text', text: '한 번 더' } };
  const blocks = [{ type: 'actions', elements: [button] }];
  await callApi(app.workspace, 'chat.postMessage', { channel: study, text: '고르세요', blocks });
  const original = member().messages('study').at(-1) ?? expect.fail('nothing was posted');
  await member().press(original, { actionId: 'again' });
  const { response_url } = await app.payload(({ type }) => type === 'block_actions');
  const thread = payload.thread_ts === undefined ? {} : { thread_ts: original.ts };
  const body = JSON.stringify({ ...payload, ...thread });
  const answered = await fetch(String(response_url), { method: 'POST', body });
  expect(answered.status).toBe(200);
  return { text: payload.text, original };
}

describe('a response_url', () => {
  it('shows an answer to the member alone', async () => {
    const { text, original } = await answerWith('response-url-ephemeral');
    expect(
      member()
        .ephemerals('study')
        .map((one) => one.text),
    ).toEqual([text]);
    expect(member().messages('study')).toEqual([original]);
  });

  it('shows an answer to the channel', async () => {
    const { text } = await answerWith('response-url-in-channel');
    expect(member().messages('study').at(-1)?.text).toBe(text);
  });

  it('answers in a thread', async () => {
    const { text, original } = await answerWith('response-url-in-thread');
    expect(member().thread('study', original.ts).at(-1)?.text).toBe(text);
  });

  it('replaces the original', async () => {
    const { text, original } = await answerWith('response-url-replace-original');
    expect(
      member()
        .messages('study')
        .map((one) => [one.ts, one.text]),
    ).toEqual([[original.ts, text]]);
  });

  it('deletes the original', async () => {
    await answerWith('response-url-delete-original');
    expect(member().messages('study')).toEqual([]);
  });
});
