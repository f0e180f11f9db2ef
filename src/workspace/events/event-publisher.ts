import type { AppManifest } from '../manifest.ts';
import { eventEnvelope } from '../payloads/event-envelope.ts';
import { type Conversation, channelTypeOf } from '../state/conversation.ts';
import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** Sends one inner event to the app if the manifest subscribes to it. */
export type PublishEvent = (event: JsonObject & { readonly type: string }) => void;

/** What the manifest calls the `message` events of each kind of conversation. */
const messageSubscriptions = { channel: 'message.channels', group: 'message.groups', im: 'message.im' } as const;

export function createEventPublisher(deps: {
  readonly state: WorkspaceState;
  readonly manifest: AppManifest;
  readonly sendEvent: (payload: JsonObject) => void;
}): PublishEvent {
  const { state, manifest, sendEvent } = deps;
  const subscribed = new Set(manifest.events);

  function isWanted(event: JsonObject & { readonly type: string }): boolean {
    const conversation = typeof event.channel === 'string' ? state.people.conversation(event.channel) : undefined;
    if (event.type !== 'message') return subscribed.has(event.type);
    return conversation !== undefined && subscribed.has(messageSubscriptions[channelTypeOf(conversation)]);
  }

  return (event) => {
    if (isWanted(event)) sendEvent(eventEnvelope(state, event));
  };
}

/** An app hears of what happens in a conversation only as a member of it. */
export function hearsIn(state: WorkspaceState, conversation: Conversation | undefined): boolean {
  return conversation?.memberIds.includes(state.app.botUserId) ?? false;
}
