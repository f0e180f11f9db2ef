import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workspace/open-workspace.ts';

/** Everything the workspace can send, declared: all events, commands, shortcuts and scopes. */
export const fullManifest = {
  display_information: { name: 'Echo' },
  features: {
    bot_user: { display_name: 'Echo' },
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    agent_view: { agent_description: 'Echoes' },
    slash_commands: [
      { command: '/study', description: 'As typed' },
      { command: '/tag', description: 'With ids', should_escape: true },
    ],
    shortcuts: [
      { name: 'New quiz', type: 'global', callback_id: 'new-quiz', description: 'Anywhere' },
      { name: 'Explain', type: 'message', callback_id: 'explain-this', description: 'On a message' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        ...['app_mentions:read', 'assistant:write', 'chat:write', 'chat:write.customize', 'commands', 'users:read'],
        ...['channels:history', 'channels:join', 'channels:read', 'groups:history', 'groups:read'],
        ...[
          'im:history',
          'im:read',
          'im:write',
          'files:read',
          'files:write',
          'reactions:read',
          'reactions:write',
          'pins:write',
        ],
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        ...['agent_session_stopped', 'agent_session_title_changed', 'app_home_opened', 'app_mention', 'file_shared'],
        ...['member_joined_channel', 'message.channels', 'message.groups', 'message.im'],
        ...['reaction_added', 'reaction_removed'],
      ],
    },
    interactivity: { is_enabled: true },
  },
} as const;

export type RecordedRequest = {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The JSON of an event or an interaction, the fields of a command. */
  readonly payload: Record<string, unknown>;
};

/** What an app answers to a request; nothing by default. */
type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown };

export type RecordingApp = {
  readonly workspace: Workspace;
  readonly requests: readonly RecordedRequest[];
  /** The newest payload that fits, once it has come. */
  readonly payload: (fits: (payload: Record<string, unknown>) => boolean) => Promise<Record<string, unknown>>;
  /** The newest inner event of this type and subtype, in its envelope. */
  readonly event: (type: string, subtype?: string) => Promise<Record<string, unknown>>;
  /** What to answer from now on. */
  readonly answer: (next: (request: RecordedRequest, count: number) => Answer) => void;
  readonly close: () => Promise<void>;
};

/** A workspace and an app behind a request URL that only notes what it gets, as it came over the wire. */
export async function openRecorded(options: Partial<WorkspaceOptions> = {}): Promise<RecordingApp> {
  const requests: RecordedRequest[] = [];
  let answer: (request: RecordedRequest, count: number) => Answer = () => ({});
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    const noted = { headers: request.headers, body, payload: payloadOf(request.headers['content-type'], body) };
    requests.push(noted);
    const { status = 200, headers = {}, body: given } = answer(noted, requests.length);
    const type = given === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, { ...type, ...headers }).end(given === undefined ? '' : JSON.stringify(given));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const workspace = await openWorkspace({ manifest: fullManifest, transport: { kind: 'http', url }, ...options });
  const payload: RecordingApp['payload'] = (fits) =>
    workspace.waitFor(() => requests.findLast((one) => fits(one.payload))?.payload, { what: 'the payload' });
  return {
    workspace,
    requests,
    payload,
    event: (type, subtype) =>
      payload(({ event }) => {
        const inner = event as Record<string, unknown> | undefined;
        return inner?.type === type && inner.subtype === subtype;
      }),
    answer: (next) => {
      answer = next;
    },
    close: async () => {
      await workspace.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function payloadOf(contentType: string | undefined, body: string): Record<string, unknown> {
  if (contentType === 'application/json') return JSON.parse(body);
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.payload === undefined ? fields : JSON.parse(fields.payload);
}
