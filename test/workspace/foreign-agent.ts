import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/open-workspace.ts';

/** An agent as Bolt's documentation writes one: streams, files, shortcuts, options, sessions. It knows nothing of the workspace but an address. */
export type ForeignAgent = {
  /** What it handled, in order, such as `shortcut:start`. */
  readonly handled: readonly string[];
  /** Bodies of everything it received. */
  readonly bodies: readonly Record<string, unknown>[];
  readonly client: App['client'];
  readonly stop: () => Promise<void>;
};

type Access = Pick<Workspace, 'slackApiUrl' | 'botToken' | 'appToken' | 'signingSecret'>;

export async function startAgentOverSockets(access: Access): Promise<ForeignAgent> {
  const receiver = new SocketModeReceiver({
    appToken: access.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: access.slackApiUrl } },
  });
  const app = new App({
    token: access.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: access.slackApiUrl },
  });
  const registered = register(app, access);
  await app.start();
  return { ...registered, stop: () => receiver.client.disconnect() };
}

export async function startAgentOverHttp(access: Access): Promise<ForeignAgent & { readonly url: string }> {
  const receiver = new HTTPReceiver({ signingSecret: access.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: access.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: access.slackApiUrl },
  });
  const registered = register(app, access);
  const server = await app.start(0);
  const address = (server as { address: () => AddressInfo }).address();
  return {
    ...registered,
    url: `http://127.0.0.1:${address.port}/slack/events`,
    stop: async () => void (await app.stop()),
  };
}

function register(app: App, access: Access) {
  const handled: string[] = [];
  const bodies: Record<string, unknown>[] = [];
  app.use(async ({ body, next }) => {
    bodies.push({ ...body });
    await next();
  });
  app.shortcut('start', async ({ ack, shortcut, client }) => {
    await ack();
    handled.push(`shortcut:${shortcut.callback_id}`);
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: { type: 'plain_text', text: 'Start' },
        submit: { type: 'plain_text', text: 'Go' },
        blocks: [
          {
            type: 'input',
            block_id: 'topic',
            label: { type: 'plain_text', text: 'Topic' },
            element: { type: 'external_select', action_id: 'topics', min_query_length: 1 },
          },
        ],
      },
    });
  });
  app.shortcut({ callback_id: 'keep', type: 'message_action' }, async ({ ack, shortcut, respond }) => {
    await ack();
    handled.push(`keep:${'text' in shortcut.message ? shortcut.message.text : ''}`);
    await respond({ text: 'Kept' });
  });
  app.options('topics', async ({ ack, options }) => {
    handled.push(`options:${options.value}`);
    const offered = ['service', 'stateful set', 'storage'].filter((topic) => topic.startsWith(options.value));
    await ack({ options: offered.map((value) => ({ text: { type: 'plain_text', text: value }, value })) });
  });
  app.view('form', async ({ ack, view }) => {
    await ack();
    handled.push(`view:${view.state.values.topic?.topics?.selected_option?.value ?? ''}`);
  });
  app.event('file_shared', async ({ event, client }) => {
    const { file } = await client.files.info({ file: event.file_id });
    const answer = await fetch(file?.url_private_download ?? '', {
      headers: { authorization: `Bearer ${access.botToken}` },
    });
    handled.push(`file:${file?.name}:${await answer.text()}`);
  });
  app.event('agent_session_stopped', async ({ event, client }) => {
    handled.push(`stopped:${event.streaming_message_ts.length}`);
    await client.agents.sessions.setStatus({
      channel_id: event.channel,
      thread_ts: event.thread_ts,
      status: 'active',
    });
  });
  app.message(/^stream/u, async ({ message, client, context }) => {
    if (message.subtype !== undefined) return;
    const stream = client.chatStream({
      channel: message.channel,
      thread_ts: message.ts,
      recipient_team_id: context.teamId ?? '',
      recipient_user_id: message.user,
      buffer_size: 1,
    });
    await stream.append({ markdown_text: 'One, ' });
    await stream.append({ markdown_text: '**two**, ' });
    await stream.append({ markdown_text: 'three.' });
    await stream.stop();
    handled.push('streamed');
  });
  return { handled, bodies, client: app.client };
}
