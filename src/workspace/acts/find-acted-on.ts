import type { ActedOn } from '../page-acts.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { View } from '../state/view.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** What a member acts on: a message they see, or a view of their own. */
export type FoundActedOn =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'view'; readonly view: View };

/** Undefined when it is gone, or not this member's to see. */
export function findActedOn(state: WorkspaceState, member: Member, on: ActedOn): FoundActedOn | undefined {
  if (on.kind === 'view') {
    const view = state.views.find(on.viewId);
    return view?.ownerId === member.id ? { kind: 'view', view } : undefined;
  }
  const message = findVisibleMessage(state, member, on);
  return message === undefined ? undefined : { kind: 'message', message };
}

/** A message of a conversation the member is in, or one that only they see. */
export function findVisibleMessage(
  state: WorkspaceState,
  member: Member,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Message | undefined {
  const visible = state.people.conversation(channel)?.memberIds.includes(member.id) ?? false;
  const shared = visible ? state.messages.find(channel, ts) : undefined;
  return shared ?? state.messages.ephemerals(member.id).find((one) => one.channel === channel && one.ts === ts);
}
