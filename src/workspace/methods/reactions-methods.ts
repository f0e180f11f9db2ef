import { z } from 'zod';
import type { PublishEvent } from '../events/event-publisher.ts';
import { react } from '../events/react.ts';
import { messageJson } from '../payloads/message-json.ts';
import { permalinkOf } from '../payloads/permalink.ts';
import type { JsonObject } from '../state/json.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, type MethodTable, slackError } from './method.ts';

const name = z.string();
const addShape = z.object({ channel: z.string(), timestamp: z.string(), name });
/** To take a reaction away or to look, an item must be named, and Slack has a word of its own for one that is not. */
const target = { channel: z.string().default(''), timestamp: z.string().default('') };
const removeShape = z.object({ ...target, name });

/** `reactions.add`, `.remove` and `.get`. */
export function reactionsMethods(deps: {
  readonly state: WorkspaceState;
  readonly publish: PublishEvent;
}): MethodTable {
  const { state } = deps;
  function find(args: { readonly channel: string; readonly timestamp: string }): Message | string {
    if (args.channel === '' || args.timestamp === '') return 'no_item_specified';
    const conversation = findConversation(state, args.channel);
    if (conversation === undefined) return 'channel_not_found';
    if (!isMember(state, conversation)) return 'not_in_channel';
    return state.messages.find(conversation.id, args.timestamp) ?? 'message_not_found';
  }

  function change(kind: 'added' | 'removed', args: z.output<typeof addShape>): JsonObject {
    const message = find(args);
    if (typeof message === 'string') return slackError(message);
    if (state.people.conversation(message.channel)?.isArchived === true) return slackError('is_archived');
    if (!/^[a-z0-9_+:'-]+$/u.test(args.name)) return slackError('invalid_name');
    const changed = react(deps, kind, message, args.name, state.app.botUserId);
    if (!changed) return slackError(kind === 'added' ? 'already_reacted' : 'no_reaction');
    return { ok: true };
  }

  return {
    'reactions.add': defineMethod({ scopes: ['reactions:write'] }, addShape, (args) => change('added', args)),
    'reactions.remove': defineMethod({ tier: 'tier 2', scopes: ['reactions:write'] }, removeShape, (args) =>
      change('removed', args),
    ),
    'reactions.get': defineMethod({ scopes: ['reactions:read'] }, z.object(target), (args) => {
      const message = find(args);
      if (typeof message === 'string') return slackError(message);
      const shown = { ...messageJson(state, message), permalink: permalinkOf(state, message) };
      return { ok: true, type: 'message', channel: message.channel, message: shown };
    }),
  };
}
