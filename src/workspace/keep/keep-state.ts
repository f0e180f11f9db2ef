import { memberFrom } from '../state/member.ts';
import { type Message, messageFrom } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { followChanges } from './follow-changes.ts';
import type { Keep } from './keep.ts';

/**
 * Puts everything back as the run before left it, and writes from now on what happens. Streams that were growing are
 * finished as they are: the app's call for the next piece would come to nothing. Call it while nobody listens to the feed.
 * @returns the function that stops
 */
export function keepState(keep: Keep, state: WorkspaceState): () => void {
  const { people, messages, views, threads, files, scheduled } = state;
  // A file from before a field was there lacks it; it gets the value that such a thing begins with.
  for (const member of keep.take('member')) people.putMember(memberFrom(member));
  for (const conversation of keep.take('conversation')) people.putConversation(conversation);
  for (const file of keep.take('file')) files.restore(file);
  const shared = keep.take('message');
  for (const message of [...shared, ...keep.take('ephemeral')]) messages.restore(messageFrom(message, message.ts));
  for (const stack of keep.take('modals')) views.restore(stack);
  views.restore(keep.take('home'));
  for (const status of keep.take('status')) threads.setStatus(status, status.setAt);
  for (const prompts of keep.take('prompts')) threads.setPrompts(prompts);
  for (const session of keep.take('session')) threads.putSession(session);
  for (const { memberId, channel, ts } of keep.take('read')) threads.markRead(memberId, channel, ts);
  for (const message of keep.take('scheduled')) scheduled.restore(message);
  for (const method of keep.take('not-provided').flat()) state.noteNotProvided(method);

  const stop = followChanges(keep, state);
  for (const { channel, ts } of shared.filter(isGrowing)) {
    messages.change(channel, ts, 'finished', (old) => ({ ...old, streamingSince: null }));
  }
  return stop;
}

function isGrowing({ streamingSince }: Message): boolean {
  return streamingSince !== null;
}
