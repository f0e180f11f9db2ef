import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { hearsIn, type PublishEvent } from './event-publisher.ts';

/** A message with files was posted: the files stand in it from now on, and the app hears of each (docs.slack.dev/reference/events/file_shared). */
export function shareFiles(
  { state, publish }: { readonly state: WorkspaceState; readonly publish: PublishEvent },
  { channel, ts, threadTs, user, fileIds }: Message,
): void {
  for (const id of fileIds) {
    state.files.change(id, (old) => ({ ...old, shares: [...old.shares, { channel, ts, threadTs }] }));
    if (!hearsIn(state, state.people.conversation(channel))) continue;
    publish({
      type: 'file_shared',
      channel_id: channel,
      file_id: id,
      user_id: user,
      file: { id },
      event_ts: state.nextTs(),
    });
  }
}
