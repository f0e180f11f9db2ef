import { type Message, withoutReaction, withReaction } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { hearsIn, type PublishEvent } from './event-publisher.ts';

/** Adds or takes away a reaction and tells the app. False when nothing changed. */
export function react(
  { state, publish }: { readonly state: WorkspaceState; readonly publish: PublishEvent },
  kind: 'added' | 'removed',
  message: Message,
  name: string,
  userId: string,
): boolean {
  const step = kind === 'added' ? withReaction : withoutReaction;
  const changed = step(message, name, userId);
  if (changed === message) return false;
  state.messages.change(message.channel, message.ts, 'reacted', () => changed);
  if (hearsIn(state, state.people.conversation(message.channel))) {
    publish({
      type: `reaction_${kind}`,
      user: userId,
      reaction: name,
      item: { type: 'message', channel: message.channel, ts: message.ts },
      item_user: message.user,
      event_ts: state.nextTs(),
    });
  }
  return true;
}
