import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapeDifferences } from '#test/support/shape-differences.ts';
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

describe('a shortcut', () => {
  it('has the documented shape where it is global', async () => {
    await member().shortcut('new-quiz');
    const payload = await app.payload(({ type }) => type === 'shortcut');
    expect(shapeDifferences(payload, loadSlackFixture('shortcut-global'))).toEqual([]);
  });

  it('has the documented shape on a message', async () => {
    await member().shortcut('explain-this', await member().type('study', '헤드리스 서비스가 뭐예요?'));
    const payload = await app.payload(({ type }) => type === 'message_action');
    expect(shapeDifferences(payload, loadSlackFixture('shortcut-message'))).toEqual([]);
  });
});

describe('block_suggestion', () => {
  async function inMessage() {
    const { message } = loadSlackFixture('block-suggestion-in-message').payload as { message: { blocks: unknown } };
    await callApi(app.workspace, 'chat.postMessage', { channel: study, text: '고르세요', blocks: message.blocks });
    return member().messages('study').at(-1) ?? expect.fail('nothing was posted');
  }

  it('has the documented shape in a message', async () => {
    await member().suggest(await inMessage(), { actionId: 'a1' }, '서비');
    const payload = await app.payload(({ type }) => type === 'block_suggestion');
    expect(shapeDifferences(payload, loadSlackFixture('block-suggestion-in-message'))).toEqual([]);
  });

  it('has the documented shape in a view', async () => {
    await member().command('study', '/study');
    const { trigger_id } = await app.payload(({ command }) => command === '/study');
    const { view } = loadSlackFixture('block-suggestion-in-view').payload as { view: Record<string, unknown> };
    const { type, title, submit, close, blocks, callback_id } = view;
    const asked = { type, title, submit, close, blocks, callback_id };
    expect(await callApi(app.workspace, 'views.open', { trigger_id, view: asked })).toMatchObject({ ok: true });
    await member().suggest(member().views()[0] ?? expect.fail('no view'), { actionId: 'a1' }, '서비');
    const payload = await app.payload((one) => one.type === 'block_suggestion');
    expect(shapeDifferences(payload, loadSlackFixture('block-suggestion-in-view'))).toEqual([]);
  });

  it.each([
    ['suggestion-options', { options: ['서비스', '서비스 디스커버리'], groups: [] }],
    ['suggestion-option-groups', { options: [], groups: ['네트워크', '저장소'] }],
  ])('understands the answer %s', async (name, offered) => {
    app.answer(() => ({ body: loadSlackFixture(name).payload }));
    const result = await member().suggest(await inMessage(), { actionId: 'a1' }, '서비');
    if (result.kind !== 'options') throw new Error(`Nothing is offered: ${JSON.stringify(result)}`);
    const words = {
      options: result.options.map((one) => one.text.text),
      groups: result.groups.map((one) => one.label.text),
    };
    expect(words).toEqual(offered);
  });
});
