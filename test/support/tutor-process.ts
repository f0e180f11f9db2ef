/**
 * The composed tutor as a process of its own, against a workspace that runs elsewhere: for tests that kill it and for
 * benchmarks. Reads SLACK_API_URL, BOT_TOKEN, APP_TOKEN and DATABASE from the environment; ends on SIGTERM.
 */
import { createLog, startTutor } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';

const {
  SLACK_API_URL: slackApiUrl = '',
  BOT_TOKEN: botToken = '',
  APP_TOKEN: appToken = '',
  DATABASE = '',
} = process.env;

const tutor = await startTutor({
  config: { ...readConfig({}), databasePath: DATABASE },
  access: { kind: 'socket', botToken, appToken },
  slackApiUrl,
  log: createLog('error'),
});
process.send?.('ready');
process.on('SIGTERM', () => void tutor.stop().then(() => process.exit(0)));
