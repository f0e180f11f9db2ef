import { z } from 'zod';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, type MethodTable, slackError } from './method.ts';

const shape = z.object({ channel: z.string(), timestamp: z.string().default('') });

/** `pins.add` (docs.slack.dev/reference/methods/pins.add). */
export function pinsMethods({ state }: { readonly state: WorkspaceState }): MethodTable {
  return {
    'pins.add': defineMethod({ tier: 'tier 2', scopes: ['pins:write'] }, shape, ({ channel, timestamp }) => {
      if (timestamp === '') return slackError('no_item_specified');
      const conversation = findConversation(state, channel);
      if (conversation === undefined) return slackError('channel_not_found');
      if (!isMember(state, conversation)) return slackError('not_in_channel');
      if (conversation.isArchived === true) return slackError('is_archived');
      const message = state.messages.find(conversation.id, timestamp);
      if (message === undefined) return slackError('message_not_found');
      if (message.pinned === true) return slackError('already_pinned');
      state.messages.change(conversation.id, timestamp, 'pinned', (old) => ({ ...old, pinned: true }));
      return { ok: true };
    }),
  };
}
