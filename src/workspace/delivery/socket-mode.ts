import { randomUUID } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { asJson } from '../state/json.ts';
import type { Packet, SendOutcome, Transport } from './delivery.ts';

/** An app may hold ten sockets (docs.slack.dev/apis/events-api/using-socket-mode). */
const connectionLimit = 10;
/** Slack pings about this often; Bolt's client gives a socket up after 30 s without one. */
const pingEveryMs = 10_000;
/** How long a socket that was asked to refresh may stay before it is closed from this side. */
const refreshGraceMs = 10_000;

const ackShape = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

type Connection = {
  readonly id: string;
  readonly socket: WebSocket;
  /** False once it was asked to refresh: it may still acknowledge, and gets nothing new. */
  open: boolean;
  alive: boolean;
  readonly pending: Map<string, (outcome: SendOutcome) => void>;
};

/** The sockets of the app. Every payload goes to exactly one of them, in turn. */
export type SocketMode = Transport & {
  readonly accept: (socket: WebSocket) => void;
  readonly count: () => number;
  /** Asks sockets to reconnect, the oldest first, as Slack does with each every few hours; all when left out. */
  readonly refresh: (count?: number) => void;
  /** Cuts every socket without a word. */
  readonly drop: () => void;
  readonly close: () => void;
};

export function createSocketMode(deps: {
  readonly appId: string;
  readonly ackTimeoutMs: number;
  /** Called when a socket opened or closed. */
  readonly changed: () => void;
  readonly host: string;
}): SocketMode {
  const connections = new Set<Connection>();
  let turn = 0;
  const open = () => [...connections].filter((connection) => connection.open);
  const pinging = setInterval(() => [...connections].forEach(ping), pingEveryMs);
  pinging.unref();

  function accept(socket: WebSocket): void {
    if (connections.size >= connectionLimit) {
      socket.send(disconnectMessage('too_many_websockets', deps.host));
      socket.close();
      return;
    }
    const connection: Connection = { id: randomUUID(), socket, open: true, alive: true, pending: new Map() };
    connections.add(connection);
    socket.on('message', (data) => receive(connection, data));
    socket.on('pong', () => {
      connection.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      connections.delete(connection);
      connection.open = false;
      for (const settle of connection.pending.values()) settle({ kind: 'failed', reason: 'timeout', final: false });
      deps.changed();
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: connections.size,
        debug_info: { host: deps.host, build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: deps.appId },
      }),
    );
    deps.changed();
  }

  function send(packet: Packet): Promise<SendOutcome> {
    const candidates = open();
    turn += 1;
    const connection = candidates[turn % candidates.length];
    if (connection === undefined) return Promise.resolve({ kind: 'failed', reason: 'not_connected', final: false });
    return new Promise((resolve) => {
      const settle = (outcome: SendOutcome) => {
        clearTimeout(timer);
        connection.pending.delete(packet.id);
        resolve(outcome);
      };
      const timer = setTimeout(() => settle({ kind: 'failed', reason: 'timeout', final: false }), deps.ackTimeoutMs);
      connection.pending.set(packet.id, settle);
      connection.socket.send(JSON.stringify(envelope(packet)));
    });
  }

  return {
    isConnected: () => open().length > 0,
    send,
    accept,
    count: () => open().length,
    refresh: (count) => {
      for (const connection of open().slice(0, count)) {
        connection.open = false;
        connection.socket.send(disconnectMessage('refresh_requested', deps.host));
        setTimeout(() => connection.socket.terminate(), refreshGraceMs).unref();
      }
      deps.changed();
    },
    drop: () => {
      for (const { socket } of connections) socket.terminate();
    },
    close: () => {
      clearInterval(pinging);
      for (const { socket } of connections) socket.terminate();
    },
  };
}

function envelope({ id, kind, payload, retry }: Packet) {
  const retries = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
  return {
    envelope_id: id,
    payload,
    type: kind,
    accepts_response_payload: kind !== 'events_api',
    ...(kind === 'events_api' ? retries : {}),
  };
}

function disconnectMessage(reason: string, host: string): string {
  return JSON.stringify({ type: 'disconnect', reason, debug_info: { host } });
}

/** Anything that is not an acknowledgement of something pending is ignored, as Slack ignores it. */
function receive(connection: Connection, data: RawData): void {
  const parsed = ackShape.safeParse(parseJson(String(data)));
  if (!parsed.success) return;
  const { envelope_id, payload } = parsed.data;
  const empty = payload === undefined || payload === null || Object.keys(payload).length === 0;
  connection.pending.get(envelope_id)?.({ kind: 'acknowledged', response: empty ? null : asJson(payload) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ping(connection: Connection): void {
  if (!connection.alive) {
    connection.socket.terminate();
    return;
  }
  connection.alive = false;
  connection.socket.ping('Ping from the workspace');
}
