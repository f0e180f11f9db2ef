import type { WebSocket } from 'ws';
import type { MovableClock } from '../clock/movable-clock.ts';
import type { Delivery } from '../delivery/delivery.ts';
import {
  type DeveloperChange,
  type DeveloperSnapshot,
  type DeveloperSockets,
  developerEntries,
} from '../developer-protocol.ts';
import type { FaultStore } from '../faults/fault-store.ts';
import { reloadCode } from '../page-protocol.ts';
import type { StateChange } from '../state/change-feed.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { ApiCall } from './call-log.ts';

/** A drawer that does not read is cut off when this much waits for it; it comes back and takes a new snapshot. */
const maxBufferedBytes = 8 * 1024 * 1024;
/** A snapshot stays below this: half for calls, half for deliveries, the newest first. */
const maxSnapshotCharacters = 4 * 1024 * 1024;

/** What the drawer shows. */
export type DeveloperFeedDeps = {
  readonly state: WorkspaceState;
  readonly calls: readonly ApiCall[];
  readonly deliveries: readonly Delivery[];
  readonly clock: MovableClock;
  readonly faults: FaultStore;
  readonly sockets: () => DeveloperSockets;
  /** Takes every secret out of a text. */
  readonly conceal: (text: string) => string;
};

/** Keeps one open drawer up to date. */
export function connectDeveloper(deps: DeveloperFeedDeps, socket: WebSocket, hasCookie: boolean): void {
  socket.on('error', () => socket.terminate());
  if (!hasCookie) {
    socket.close(reloadCode, 'Load the page again');
    return;
  }
  const send = (message: DeveloperSnapshot | DeveloperChange) => {
    if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
    else socket.send(deps.conceal(JSON.stringify(message)));
  };
  send(snapshotOf(deps));
  const unsubscribe = deps.state.feed.subscribe((change) => {
    for (const one of changesOf(deps, change)) send(one);
  });
  socket.on('close', unsubscribe);
}

function snapshotOf({ state, calls, deliveries, clock, faults, sockets }: DeveloperFeedDeps): DeveloperSnapshot {
  return {
    kind: 'snapshot',
    calls: newest(calls),
    deliveries: newest(deliveries),
    clock: clock.read(),
    faults: faults.current(),
    sockets: sockets(),
    notProvided: state.notProvided(),
  };
}

function changesOf(deps: DeveloperFeedDeps, change: StateChange): readonly DeveloperChange[] {
  switch (change.kind) {
    case 'call':
    case 'delivery':
      return [change];
    case 'clock':
      return [{ kind: 'clock', clock: deps.clock.read() }];
    case 'faults':
      return [
        { kind: 'faults', faults: deps.faults.current() },
        { kind: 'sockets', sockets: deps.sockets() },
      ];
    case 'app':
      return [{ kind: 'sockets', sockets: deps.sockets() }];
    case 'not-provided':
      return [{ kind: 'not-provided', methods: deps.state.notProvided() }];
    default:
      return [];
  }
}

function newest<Entry>(entries: readonly Entry[]): readonly Entry[] {
  let first = entries.length;
  let left = maxSnapshotCharacters / 2;
  for (; first > 0 && entries.length - first < developerEntries; first -= 1) {
    left -= JSON.stringify(entries[first - 1]).length;
    if (left < 0) break;
  }
  return entries.slice(first);
}
