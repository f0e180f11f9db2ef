import type { KnownBlock } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapeDifferences } from '#test/support/shape-differences.ts';
import { loadSlackFixture, type SlackFixture } from '#test/support/slack-fixture.ts';
import type { Message } from '../../../src/workspace/state/message.ts';
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
const call = (method: string, args: Record<string, unknown>) => callApi(app.workspace, method, args);
const blocksOf = (fixture: SlackFixture): readonly KnownBlock[] => {
  const { message, view } = fixture.payload as { message?: { blocks: KnownBlock[] }; view?: { blocks: KnownBlock[] } };
  return message?.blocks ?? view?.blocks ?? [];
};

/** Brings the blocks of a fixture to where one can press them. */
const places: Readonly<Record<string, (blocks: readonly KnownBlock[]) => Promise<Message | View>>> = {
  message: async (blocks) => {
    await call('chat.postMessage', { channel: study, text: '고르세요', blocks });
    return member().messages('study').at(-1) ?? expect.fail('nothing was posted');
  },
  thread: async (blocks) => {
    const root = await member().type('study', '퀴즈 하나요');
    await call('chat.postMessage', { channel: study, text: '고르세요', blocks, thread_ts: root.ts });
    return member().thread('study', root.ts)[1] ?? expect.fail('nothing was posted');
  },
  'ephemeral-message': async (blocks) => {
    await call('chat.postEphemeral', { channel: study, user: minji, text: '고르세요', blocks });
    return member().ephemerals('study')[0] ?? expect.fail('nothing was shown');
  },
  modal: async (blocks) => {
    await member().command('study', '/study');
    const { trigger_id } = await app.payload(({ command }) => command === '/study');
    const view = {
      type: 'modal',
      title: { type: 'plain_text', text: '학습' },
      callback_id: 'm',
      ...lastButtons,
      blocks,
    };
    expect(await call('views.open', { trigger_id, view })).toMatchObject({ ok: true });
    return member().views()[0] ?? expect.fail('nothing was opened');
  },
  home: async (blocks) => {
    expect(await call('views.publish', { user_id: minji, view: { type: 'home', blocks } })).toMatchObject({ ok: true });
    return member().home() ?? expect.fail('nothing was published');
  },
};
const lastButtons = { submit: { type: 'plain_text', text: '저장' }, close: { type: 'plain_text', text: '닫기' } };
const fixtures = { home: 'block-actions-on-home' } as Readonly<Record<string, string>>;

/** What is chosen in each kind of element; undefined for what is only pressed. */
const choices = {
  button: undefined,
  'static-select': 'pod',
  'multi-static-select': ['pod'],
  'external-select': pod,
  'users-select': junho,
  'conversations-select': study,
  'channels-select': study,
  overflow: 'pod',
  'radio-buttons': 'pod',
  checkboxes: ['pod'],
  datepicker: '2026-09-24',
  timepicker: '09:30',
  datetimepicker: 1_790_003_600,
  'plain-text-input': '서비스는 주소예요',
  'feedback-buttons': 'good',
  'icon-button': undefined,
} as const;
type Kind = keyof typeof choices;

/** What the pages of elements and blocks leave out of a place (docs.slack.dev/reference/block-kit). */
const leftOut: Readonly<Record<string, readonly Kind[]>> = {
  modal: ['feedback-buttons', 'icon-button'],
  home: ['feedback-buttons', 'icon-button', 'datetimepicker'],
};

async function use(on: Message | View, kind: Kind): Promise<Record<string, unknown>> {
  const target = { actionId: kind === 'button' ? 'again' : 'a1' };
  const choice = choices[kind];
  await (choice === undefined ? member().press(on, target) : member().choose(on, target, choice));
  return app.payload(({ type }) => type === 'block_actions');
}

describe('block_actions', () => {
  it.each(Object.keys(places))('has the shape of a press in a place: %s', async (place) => {
    const fixture = loadSlackFixture(fixtures[place] ?? `block-actions-in-${place}`);
    const on = (await places[place]?.(blocksOf(loadSlackFixture('action-button')))) ?? expect.fail('no such place');
    expect(shapeDifferences(await use(on, 'button'), fixture)).toEqual([]);
  });

  it.each(Object.keys(choices) as Kind[])('has the shape of a use in a message: %s', async (kind) => {
    const fixture = loadSlackFixture(`action-${kind}`);
    const on = (await places.message?.(blocksOf(fixture))) ?? expect.fail('no message');
    expect(shapeDifferences(await use(on, kind), fixture)).toEqual([]);
  });

  it.each(
    ['thread', 'ephemeral-message', 'modal', 'home'].flatMap((place) =>
      (Object.keys(choices) as Kind[])
        .filter((kind) => !leftOut[place]?.includes(kind))
        .map((kind) => [place, kind] as const),
    ),
  )('says the same of the element in another place: %s, %s', async (place, kind) => {
    const fixture = loadSlackFixture(`action-${kind}`);
    const on = (await places[place]?.(blocksOf(fixture))) ?? expect.fail('no such place');
    const { actions, state, view } = (await use(on, kind)) as {
      actions: unknown;
      state?: unknown;
      view?: { state: unknown };
    };
    expect(shapeDifferences(actions, fixture, '/actions')).toEqual([]);
    expect(shapeDifferences(state ?? view?.state, fixture, '/state')).toEqual([]);
  });
});
