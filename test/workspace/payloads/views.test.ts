import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapeDifferences } from '#test/support/shape-differences.ts';
import { loadSlackFixture } from '#test/support/slack-fixture.ts';
import type { View } from '../../../src/workspace/state/view.ts';
import { openRecorded, type RecordingApp } from '../recording-app.ts';
import { callApi } from '../web-api-client.ts';

const study = 'C000000STUDY';
const minji = 'U00000MINJI';
const junho = 'U00000JUNHO';
const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const pod = { text: plain('파드'), value: 'pod', description: plain('작다') };

let app: RecordingApp;
beforeEach(async () => {
  app = await openRecorded();
});
afterEach(() => app.close());

const member = () => app.workspace.member(minji);

/** Opens the modal of a fixture as an app would ask for it. */
async function open(fixtureName: string): Promise<View> {
  await member().command('study', '/study');
  const { trigger_id } = await app.payload(({ command }) => command === '/study');
  const { view } = loadSlackFixture(fixtureName).payload as { view: Record<string, unknown> };
  const { type, title, submit, close, blocks, callback_id, private_metadata, notify_on_close } = view;
  const asked = { type, title, submit, close, blocks, callback_id, private_metadata, notify_on_close };
  expect(await callApi(app.workspace, 'views.open', { trigger_id, view: asked })).toMatchObject({ ok: true });
  return member().views()[0] ?? expect.fail('nothing was opened');
}

const typed = {
  'plain-text-input': '파드는 가장 작은 단위예요',
  'email-text-input': 'minji@study.example',
  'url-text-input': 'https://study.example/notes',
  'number-input': '3',
  'static-select': 'pod',
  'multi-static-select': ['pod'],
  'external-select': pod,
  'multi-external-select': [pod],
  'users-select': junho,
  'multi-users-select': [junho],
  'conversations-select': study,
  'multi-conversations-select': [study],
  'channels-select': study,
  'multi-channels-select': [study],
  'radio-buttons': 'pod',
  checkboxes: ['pod'],
  datepicker: '2026-09-24',
  timepicker: '09:30',
  datetimepicker: 1_790_003_600,
};

describe('view_submission', () => {
  it('has the documented shape and value of every kind of input', async () => {
    const view = await open('view-submission');
    const file = member().upload('pods.md', '# 파드');
    const filled = { ...typed, 'rich-text-input': '굵게 쓴 답', 'file-input': [file.id] };
    expect(await member().submit(view, filled)).toEqual({ kind: 'done' });
    const payload = await app.payload(({ type }) => type === 'view_submission');
    expect(shapeDifferences(payload, loadSlackFixture('view-submission'))).toEqual([]);
  });

  it('says of every kind of input that nothing was given', async () => {
    expect(await member().submit(await open('view-submission-empty'))).toEqual({ kind: 'done' });
    const payload = await app.payload(({ type }) => type === 'view_submission');
    expect(shapeDifferences(payload, loadSlackFixture('view-submission-empty'))).toEqual([]);
  });

  it('brings an address for each conversation chosen where the app asked for one', async () => {
    const view = await open('view-submission-response-urls');
    await member().submit(view, { where: study });
    const payload = await app.payload(({ type }) => type === 'view_submission');
    expect(shapeDifferences(payload, loadSlackFixture('view-submission-response-urls'))).toEqual([]);
    const [{ response_url }] = payload.response_urls as [{ response_url: string }];
    const answer = loadSlackFixture('response-url-in-channel').payload;
    expect((await fetch(response_url, { method: 'POST', body: JSON.stringify(answer) })).status).toBe(200);
    expect(member().messages('study').at(-1)?.text).toBe(answer.text);
  });
});

describe('view_closed', () => {
  it('has the documented shape', async () => {
    member().closeView(await open('view-closed'));
    const payload = await app.payload(({ type }) => type === 'view_closed');
    expect(shapeDifferences(payload, loadSlackFixture('view-closed'))).toEqual([]);
  });
});

describe('response_action', () => {
  it.each([
    ['update', (titles: readonly string[]) => expect(titles).toEqual(['저장했어요'])],
    ['push', (titles: readonly string[]) => expect(titles).toEqual(['학습 설정', '저장했어요'])],
    ['errors', (titles: readonly string[]) => expect(titles).toEqual(['학습 설정'])],
    ['clear', (titles: readonly string[]) => expect(titles).toEqual([])],
  ] as const)('is understood: %s', async (action, check) => {
    const view = await open('view-closed');
    const { payload } = loadSlackFixture(`response-action-${action}`);
    app.answer(() => ({ body: payload }));
    const result = await member().submit(view, { a1: '답' });
    check(
      member()
        .views()
        .map(({ title }) => title?.text ?? ''),
    );
    expect(result).toEqual(action === 'errors' ? { kind: 'view-errors', errors: payload.errors } : { kind: 'done' });
  });
});
