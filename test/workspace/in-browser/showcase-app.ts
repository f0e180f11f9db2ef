import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Workspace } from '../../../src/workspace/open-workspace.ts';
import { controls, inputs } from './showcase-controls.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

/** What the app behind the tests in the browser is and may do. */
export const showcaseManifest = {
  display_information: { name: 'Showcase' },
  features: {
    bot_user: { display_name: 'Showcase' },
    agent_view: {},
    slash_commands: [
      { command: '/show', description: '보여 주기', usage_hint: '[controls | form | home | secret]' },
      { command: '/shrug', description: 'Is never answered' },
    ],
    shortcuts: [
      { name: '새 노트 쓰기', type: 'global', callback_id: 'new-note', description: 'Opens the form' },
      { name: 'Save as note', type: 'message', callback_id: 'save-note', description: 'Keeps a message' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        ...['app_mentions:read', 'assistant:write', 'channels:history', 'channels:read', 'chat:write', 'commands'],
        ...['files:read', 'files:write', 'im:history', 'im:write', 'reactions:write', 'users:read'],
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        ...['agent_session_stopped', 'app_home_opened', 'app_mention', 'file_shared', 'message.channels', 'message.im'],
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

export type ShowcaseApp = {
  /** What it handled, in order, such as `button:{"value":"pressed"}`. */
  readonly handled: readonly string[];
  readonly client: App['client'];
  readonly stop: () => Promise<void>;
};

/** An app that shows everything and writes down what it is told. */
export async function startShowcase(
  access: Pick<Workspace, 'slackApiUrl' | 'botToken' | 'appToken'>,
): Promise<ShowcaseApp> {
  const clientOptions = { slackApiUrl: access.slackApiUrl };
  const receiver = new SocketModeReceiver({
    appToken: access.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: access.botToken, receiver, logLevel: LogLevel.ERROR, clientOptions });
  const handled: string[] = [];
  register(app, (what) => handled.push(what));
  await app.start();
  return { handled, client: app.client, stop: () => receiver.client.disconnect() };
}

function register(app: App, note: (what: string) => void): void {
  app.command('/show', async ({ command, ack, client }) => {
    const what = command.text.trim();
    note(`show:${what}`);
    if (what === 'secret') {
      await ack({
        text: '비밀이에요',
        blocks: [section('비밀이에요 :shushing_face:'), actions('secret-button', 'Open')],
      });
      return;
    }
    await ack();
    if (what === 'controls') await client.chat.postMessage({ channel: command.channel_id, ...controlMessage });
    if (what === 'form') await client.views.open({ trigger_id: command.trigger_id, view: form });
  });
  app.shortcut('new-note', async ({ ack, shortcut, client }) => {
    await ack();
    note('shortcut:new-note');
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
  });
  app.shortcut({ callback_id: 'save-note', type: 'message_action' }, async ({ ack, shortcut }) => {
    await ack();
    note(`shortcut:save-note:${'text' in shortcut.message ? shortcut.message.text : ''}`);
  });
  app.options(/external/, async ({ ack, options }) => {
    const typed = options.value;
    note(`options:${typed}`);
    // What is typed last must win, however long the answer to what was typed first takes.
    if (typed === 'sl') await new Promise((resolve) => setTimeout(resolve, 700));
    if (typed.startsWith('never')) await new Promise((resolve) => setTimeout(resolve, 1_300));
    const found = ['service', 'statefulset', 'slow lorry', 'storage'].filter((name) => name.includes(typed));
    await ack({ options: found.map((name) => ({ text: plain(name), value: name })) });
  });
  app.action('silent', () => new Promise((resolve) => setTimeout(resolve, 1_300)));
  app.action('push', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view: above });
  });
  app.action(/^(?!silent$|push$)/, async ({ ack, action }) => {
    await ack();
    const {
      action_id,
      type: _,
      block_id: __,
      action_ts: ___,
      ...chosen
    } = action as unknown as Record<string, unknown>;
    note(`${action_id}:${JSON.stringify(chosen)}`);
  });
  app.view({ callback_id: 'form', type: 'view_submission' }, async ({ ack, view }) => {
    const { values } = view.state;
    if (values.title?.title?.value === '나쁨') {
      await ack({ response_action: 'errors', errors: { title: '다른 제목으로 해 주세요' } });
      return;
    }
    await ack();
    note(`form:${JSON.stringify(values)}`);
  });
  app.view('above', async ({ ack }) => {
    note('above');
    await ack();
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home });
    else
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, title: '물어보세요', prompts });
  });
  app.event('agent_session_stopped', async ({ event, client }) => {
    note(`stopped:${event.streaming_message_ts.length}`);
    const place = { channel_id: event.channel, thread_ts: event.thread_ts };
    await client.agents.sessions.setStatus({ ...place, status: 'active' });
  });
  app.event('file_shared', async ({ event }) => note(`file:${event.file_id}`));
  app.message(/^echo /u, async ({ message, client }) => {
    if (message.subtype !== undefined && message.subtype !== 'file_share') return;
    note(`echo:${message.text}`);
    await client.chat.postMessage({ channel: message.channel, thread_ts: message.ts, text: message.text ?? '' });
  });
}

const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const actions = (id: string, text: string): KnownBlock => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: id, text: plain(text) }],
});
const prompts = [
  { title: '서비스가 뭐야?', message: 'echo 서비스가 뭐야?' },
  { title: 'What is a pod?', message: 'echo What is a pod?' },
];
const controlMessage = {
  text: 'Controls',
  blocks: controls.map(
    (element): KnownBlock => ({ type: 'actions', block_id: element.action_id ?? '', elements: [element] }),
  ),
};
const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('노트 쓰기'),
  submit: plain('저장'),
  close: plain('닫기'),
  blocks: [actions('push', '위에 하나 더'), ...inputs],
};
const above: ModalView = {
  type: 'modal',
  callback_id: 'above',
  title: plain('Above'),
  submit: plain('Done'),
  blocks: [{ type: 'alert', level: 'warning', text: plain('이 창은 위에 있어요') }],
};
const home = {
  type: 'home' as const,
  blocks: [
    { type: 'header', text: plain('스터디 현황') },
    section('*이번 주* 3개 남았어요 :books:'),
    actions('home-button', '시작하기'),
  ] satisfies KnownBlock[],
};
