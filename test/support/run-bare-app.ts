/**
 * The least a Bolt app can do for a slash command or a mention: acknowledge, and post one fixed sentence. Its one argument is
 * `{ slackApiUrl, access: { botToken, appToken } }` as JSON.
 */
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';

const { slackApiUrl, access } = JSON.parse(process.argv[2] ?? '{}');

const receiver = new SocketModeReceiver({
  appToken: access.appToken,
  logLevel: LogLevel.ERROR,
  installerOptions: { clientOptions: { slackApiUrl } },
});
const app = new App({ token: access.botToken, receiver, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR });
app.command('/k8s', async ({ ack, client, command }) => {
  await ack();
  await client.chat.postMessage({
    channel: command.channel_id,
    text: 'A Service puts one lasting name in front of Pods.',
  });
});
app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({
    channel: event.channel,
    thread_ts: event.ts,
    text: 'A Service puts one lasting name in front of Pods.',
  });
});
await app.start();
