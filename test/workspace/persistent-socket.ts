import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Workspace } from '../../src/workspace/open-workspace.ts';
import { callApi } from './web-api-client.ts';

/**
 * A client that holds one socket, acknowledges everything, and connects again for as long as it takes. Bolt's own client of
 * this version ends with an unhandled rejection when a connection is refused.
 */
export function keepSocket(workspace: Pick<Workspace, 'slackApiUrl' | 'botToken' | 'appToken'>) {
  /** What it received: the words of each event and command, and the number of the retry. */
  const heard: { readonly text: string; readonly retry: number }[] = [];
  /** Why connecting failed, each time. */
  const refusals: string[] = [];
  let socket: WebSocket | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const { url } = await callApi(workspace, 'apps.connections.open', {}, workspace.appToken);
    const opened = new WebSocket(String(url));
    socket = opened;
    opened.on('message', (data) => {
      const message = JSON.parse(String(data));
      const text = message.payload?.event?.text ?? message.payload?.text;
      if (text !== undefined) heard.push({ text, retry: message.retry_attempt ?? 0 });
      if ('envelope_id' in message) opened.send(JSON.stringify({ envelope_id: message.envelope_id }));
      if (message.type === 'disconnect') opened.close();
    });
    opened.on('error', (error) => refusals.push(error.message));
    await new Promise((resolve) => opened.on('close', resolve));
  }

  const running = (async () => {
    while (!stopped) {
      await connect().catch(() => undefined);
      await pause(20);
    }
  })();

  return {
    heard,
    refusals,
    stop: () => {
      stopped = true;
      socket?.terminate();
      return running;
    },
  };
}
