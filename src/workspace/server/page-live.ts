import type { WebSocket } from 'ws';
import { reloadCode, unknownMemberCode } from '../page-protocol.ts';
import { changesFor, historyFor, type PageFeedDeps, snapshotFor } from '../page-view/page-feed.ts';
import type { StateChange } from '../state/change-feed.ts';

/** A page that does not read is cut off when this much waits for it; it comes back and takes a new snapshot. */
const maxBufferedBytes = 8 * 1024 * 1024;

/** Keeps one window of a member up to date: a snapshot, then every change, numbered. */
export function connectPage(
  deps: PageFeedDeps,
  socket: WebSocket,
  given: { readonly memberId: string; readonly hasCookie: boolean },
): void {
  // The address the terminal prints names nobody: whoever comes first in the workspace looks.
  const first = deps.state.people.members().find(({ isBot }) => !isBot)?.id ?? '';
  const memberId = given.memberId === '' ? first : given.memberId;
  socket.on('error', () => socket.terminate());
  if (!given.hasCookie) {
    socket.close(reloadCode, 'Load the page again');
    return;
  }
  const member = deps.state.people.member(memberId);
  if (member === undefined || member.isBot) {
    socket.close(unknownMemberCode, 'There is no such member');
    return;
  }
  deps.whenWritten(() => keepUpToDate(deps, socket, memberId));
}

function keepUpToDate(deps: PageFeedDeps, socket: WebSocket, memberId: string): void {
  // It may have closed while what it would show was written.
  if (socket.readyState !== socket.OPEN) return;
  let seq = 0;
  const send = (message: object) => {
    if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
    else socket.send(JSON.stringify({ ...message, seq }));
  };
  const snapshot = snapshotFor(deps, memberId);
  const known = new Set(snapshot.conversations.map(({ id }) => id));
  send(snapshot);
  const tell = (change: StateChange) => {
    for (const one of changesFor(deps, memberId, change)) {
      seq += 1;
      send(one);
      if (one.kind === 'conversation-removed') known.delete(one.id);
      if (one.kind !== 'conversation' || known.has(one.conversation.id)) continue;
      known.add(one.conversation.id);
      for (const old of historyFor(deps, one.conversation.id)) {
        seq += 1;
        send(old);
      }
    }
  };
  const unsubscribe = deps.state.feed.subscribe((change) => deps.whenWritten(() => tell(change)));
  socket.on('close', unsubscribe);
}
