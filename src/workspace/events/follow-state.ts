import type { WorkspaceState } from '../state/workspace-state.ts';
import type { PublishEvent } from './event-publisher.ts';
import { messageEvents } from './message-events.ts';

/** Turns what happens to messages into events, whoever caused it. Returns the function that stops. */
export function followState(state: WorkspaceState, publish: PublishEvent): () => void {
  return state.feed.subscribe((change) => {
    if (change.kind !== 'message') return;
    for (const event of messageEvents(state, change)) publish(event);
  });
}
