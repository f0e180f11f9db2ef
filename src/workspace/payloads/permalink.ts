import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** The address of a message; a reply names its thread as well (docs.slack.dev/reference/methods/chat.getPermalink). */
export function permalinkOf(state: WorkspaceState, { channel, ts, threadTs }: Message): string {
  const query = threadTs === null ? '' : `?thread_ts=${threadTs}&cid=${channel}`;
  return `${state.url()}archives/${channel}/p${ts.replace('.', '')}${query}`;
}
