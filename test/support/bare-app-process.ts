/**
 * The least a Bolt app can do for a slash command: acknowledge, and post one fixed sentence. Reads SLACK_API_URL, BOT_TOKEN
 * and APP_TOKEN from the environment.
 */
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';

const { SLACK_API_URL: slackApiUrl = '', BOT_TOKEN: token = '', APP_TOKEN: appToken = '' } = process.env;

const receiver = new SocketModeReceiver({
  appToken,
  logLevel: LogLevel.ERROR,
  installerOptions: { clientOptions: { slackApiUrl } },
});
const app = new App({ token, receiver, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR });
app.command('/k8s', async ({ ack, client, command }) => {
  await ack();
  await client.chat.postMessage({
    channel: command.channel_id,
    text: 'A Service puts one lasting name in front of Pods.',
  });
});
await app.start();
