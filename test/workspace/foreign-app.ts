import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/open-workspace.ts';

/** A small app as Bolt's documentation writes one; it knows nothing of the workspace but an address. */
export type ForeignApp = {
  /** Names of what it handled, in order, such as `message:hello`. */
  readonly handled: readonly string[];
  /** Bodies of events it received, with Bolt's retry fields. */
  readonly bodies: readonly { readonly body: Record<string, unknown>; readonly retryNum: number | undefined }[];
  readonly stop: () => Promise<void>;
};

/**
 * `pingMs`: how soon the app takes a silent socket for dead and opens another. Short where a test cuts sockets; on a busy machine
 * a short one drops sockets that live, and what was sent to them.
 */
export async function startOverSockets(
  workspace: Pick<Workspace, 'slackApiUrl' | 'botToken' | 'appToken'>,
  { pingMs = 100 }: { readonly pingMs?: number } = {},
): Promise<ForeignApp> {
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: pingMs,
    installerOptions: { clientOptions: { slackApiUrl: workspace.slackApiUrl } },
  });
  const app = new App({
    token: workspace.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: workspace.slackApiUrl },
  });
  const registered = register(app);
  await app.start();
  return { ...registered, stop: () => receiver.client.disconnect() };
}

export async function startOverHttp(
  workspace: Pick<Workspace, 'slackApiUrl' | 'botToken' | 'signingSecret'>,
  port = 0,
): Promise<ForeignApp & { readonly url: string }> {
  const receiver = new HTTPReceiver({ signingSecret: workspace.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: workspace.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: workspace.slackApiUrl },
  });
  const registered = register(app);
  const server = await app.start(port);
  const address = (server as { address: () => AddressInfo }).address();
  const stop = async () => void (await app.stop());
  return { ...registered, url: `http://127.0.0.1:${address.port}/slack/events`, stop };
}

function register(app: App) {
  const handled: string[] = [];
  const bodies: { body: Record<string, unknown>; retryNum: number | undefined }[] = [];

  app.use(async ({ body, context, next }) => {
    bodies.push({ body: { ...body }, retryNum: context.retryNum });
    await next();
  });
  app.command('/echo', async ({ command, ack, respond }) => {
    await ack(
      command.text.startsWith('now ') ? { response_type: 'in_channel', text: command.text.slice(4) } : undefined,
    );
    handled.push(`command:${command.text}`);
    if (!command.text.startsWith('now ')) await respond({ text: `later: ${command.text}` });
  });
  app.command('/tag', async ({ command, ack }) => {
    handled.push(`tag:${command.text}`);
    await ack();
  });
  app.command('/modal', async ({ command, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: modal('First') });
  });
  app.command('/mute', async () => undefined);
  app.message('hello', async ({ message, client }) => {
    handled.push(`message:${'text' in message ? message.text : ''}`);
    await client.chat.postMessage({
      channel: message.channel,
      thread_ts: 'thread_ts' in message && message.thread_ts ? message.thread_ts : message.ts,
      text: 'Hi there',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: 'Hi there' } },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'wave', text: { type: 'plain_text', text: 'Wave' }, value: 'from-button' },
            {
              type: 'static_select',
              action_id: 'pick',
              options: ['one', 'two'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
            },
          ],
        },
      ],
    });
  });
  app.event('app_mention', async ({ event }) => {
    handled.push(`mention:${event.text}`);
  });
  app.event('reaction_added', async ({ event }) => {
    handled.push(`reaction:${event.reaction}`);
  });
  app.event('member_joined_channel', async ({ event }) => {
    handled.push(`joined:${event.user}`);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    handled.push(`home:${event.tab}`);
    if (event.tab === 'home') {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    } else {
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        prompts: [{ title: 'Greet', message: 'hello from a prompt' }],
      });
    }
  });
  app.action('wave', async ({ ack, action, respond }) => {
    await ack();
    handled.push(`action:${'value' in action ? action.value : ''}`);
    await respond({ replace_original: true, text: 'Waved' });
  });
  app.action('pick', async ({ ack, action }) => {
    await ack();
    handled.push(`pick:${action.type === 'static_select' ? action.selected_option.value : ''}`);
  });
  app.view({ callback_id: 'form', type: 'view_submission' }, async ({ ack, view }) => {
    const name = view.state.values.name?.name?.value ?? '';
    handled.push(`view:${name}`);
    if (name === 'nobody') await ack({ response_action: 'errors', errors: { name: 'Somebody, please' } });
    else if (name === 'again') await ack({ response_action: 'update', view: modal('Second') });
    else if (name === 'more') await ack({ response_action: 'push', view: modal('Third') });
    else if (name === 'all') await ack({ response_action: 'clear' });
    else await ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
    await ack();
    handled.push('closed');
  });
  return { handled, bodies };
}

function modal(title: string) {
  return {
    type: 'modal' as const,
    callback_id: 'form',
    notify_on_close: true,
    title: { type: 'plain_text' as const, text: title },
    submit: { type: 'plain_text' as const, text: 'Send' },
    blocks: [
      {
        type: 'input' as const,
        block_id: 'name',
        label: { type: 'plain_text' as const, text: 'Name' },
        element: { type: 'plain_text_input' as const, action_id: 'name', initial_value: title },
      },
    ],
  };
}
