import { messageJson } from '../payloads/message-json.ts';
import type { StateChange } from '../state/change-feed.ts';
import { channelTypeOf } from '../state/conversation.ts';
import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { hearsIn } from './event-publisher.ts';

type MessageChange = Extract<StateChange, { kind: 'message' }>;

/** The events one change of a message makes; a mention makes two, `message` and `app_mention`. */
export function messageEvents(
  state: WorkspaceState,
  change: MessageChange,
): readonly (JsonObject & { readonly type: string })[] {
  const { message, previous, cause } = change;
  const conversation = state.people.conversation(message.channel);
  if (conversation === undefined || !hearsIn(state, conversation) || message.ephemeralTo !== null) return [];
  const place = { channel: message.channel, channel_type: channelTypeOf(conversation) };
  if (cause === 'posted') {
    const posted = { ...messageJson(state, message), ...place, event_ts: message.ts, type: 'message' };
    return isMention(state, change) ? [mentionOf(posted), posted] : [posted];
  }
  if (previous === null) return [];
  const eventTs = state.nextTs();
  const around = { type: 'message', ...place, hidden: true, ts: eventTs, event_ts: eventTs };
  if (cause === 'edited' || cause === 'finished') {
    const both = { message: messageJson(state, message), previous_message: messageJson(state, previous) };
    return [{ ...around, subtype: 'message_changed', ...both }];
  }
  if (cause === 'deleted') {
    const gone = { deleted_ts: message.ts, previous_message: messageJson(state, previous) };
    return [{ ...around, subtype: 'message_deleted', ...gone }];
  }
  return [];
}

/** Direct messages make no `app_mention` (docs.slack.dev/reference/events/app_mention). */
function isMention(state: WorkspaceState, { message }: MessageChange): boolean {
  const direct = state.people.conversation(message.channel)?.kind === 'im';
  return !direct && message.user !== state.app.botUserId && message.text.includes(`<@${state.app.botUserId}>`);
}

function mentionOf(posted: JsonObject): JsonObject & { readonly type: string } {
  const { channel_type: _, ...rest } = posted;
  return { ...rest, type: 'app_mention' };
}
