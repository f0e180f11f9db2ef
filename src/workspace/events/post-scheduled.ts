import type { WorkspaceState } from '../state/workspace-state.ts';

/** How often it is looked whether a message is due; Slack itself is late by seconds. */
const lookEveryMs = 250;

/**
 * Posts scheduled messages when their time has come by the workspace's clock, in order. One with metadata is dropped
 * without a trace, as Slack drops it (docs.slack.dev/reference/methods/chat.scheduleMessage).
 * @returns the function that stops
 */
export function postScheduled(state: WorkspaceState): () => void {
  const timer = setInterval(() => {
    const now = state.clock() / 1000;
    const due = state.scheduled.all().filter(({ postAt }) => postAt <= now);
    for (const { id, draft, neverPosts } of due.toSorted((a, b) => a.postAt - b.postAt)) {
      state.scheduled.remove(id);
      if (!neverPosts) state.messages.add(draft);
    }
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
