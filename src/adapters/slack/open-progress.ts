import { WebClient } from '@slack/web-api';
import type { ProgressPort } from '../../features/schedule/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import { classifyCall } from './classify-call.ts';
import { boltLogger, type Log } from './log.ts';
import { runEventType } from './run-event-type.ts';
import { progressView } from './views/progress-view.ts';

/** A counter that is late is of no use; the next edit carries the newer one. */
const limitMs = 5_000;

/** The way of the one message that shows an organiser how far deliveries are; nothing in it is repeated by itself. */
export function openProgress(options: {
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly messages: Messages;
  readonly log: Log;
}): ProgressPort {
  const { slackApiUrl, messages } = options;
  const calls = { timeout: limitMs, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const client = new WebClient(options.botToken, { slackApiUrl, logger: boltLogger(options.log), ...calls });
  return {
    async post(channelId, key, progress) {
      try {
        const { text, blocks } = progressView(progress, key, messages);
        const metadata = { event_type: runEventType, event_payload: { key, run: progress.run } };
        const { ts } = await client.chat.postMessage({ channel: channelId, text, blocks, metadata });
        return ts === undefined ? { kind: 'unknown', error: 'no ts' } : { kind: 'posted', channelId, ts };
      } catch (error) {
        return classifyCall(error);
      }
    },

    async edit(channelId, ts, progress) {
      try {
        const { text, blocks } = progressView(progress, `progress:${progress.run}`, messages);
        await client.chat.update({ channel: channelId, ts, text, blocks });
        return { kind: 'posted', channelId, ts };
      } catch (error) {
        return classifyCall(error);
      }
    },
  };
}
