import { z } from 'zod';
import { isTs } from '../state/slack-time.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, json, type MethodTable, slackError } from './method.ts';

/** Limits: at most ten loading messages and four prompts (docs.slack.dev/ai). */
const statusShape = z.object({
  channel_id: z.string(),
  thread_ts: z.string(),
  status: z.string(),
  loading_messages: json(z.array(z.string()).max(10).default([])),
});
const promptsShape = z.object({
  channel_id: z.string(),
  thread_ts: z.string().optional(),
  title: z.string().default(''),
  prompts: json(z.array(z.object({ title: z.string().min(1), message: z.string().min(1) })).max(4)),
});

/** `assistant.threads.setStatus` and `assistant.threads.setSuggestedPrompts`. */
export function assistantMethods({ state }: { readonly state: WorkspaceState }): MethodTable {
  const reach = (id: string) => {
    const conversation = findConversation(state, id);
    if (conversation === undefined) return 'channel_not_found';
    return isMember(state, conversation) ? conversation : 'not_in_channel';
  };

  return {
    'assistant.threads.setStatus': defineMethod(
      { tier: 'unlimited', scopes: ['chat:write', 'assistant:write'] },
      statusShape,
      (args) => {
        const conversation = reach(args.channel_id);
        if (typeof conversation === 'string') return slackError(conversation);
        if (!isTs(args.thread_ts)) return slackError('invalid_thread_ts');
        state.threads.setStatus({
          channel: conversation.id,
          threadTs: args.thread_ts,
          status: args.status,
          loadingMessages: args.loading_messages,
        });
        return { ok: true };
      },
    ),

    'assistant.threads.setSuggestedPrompts': defineMethod(
      { tier: 'tier 4', scopes: ['assistant:write'] },
      promptsShape,
      (args) => {
        const conversation = reach(args.channel_id);
        if (typeof conversation === 'string') return slackError(conversation);
        if (args.thread_ts !== undefined && !isTs(args.thread_ts)) return slackError('invalid_thread_ts');
        state.threads.setPrompts({
          channel: conversation.id,
          threadTs: args.thread_ts ?? null,
          title: args.title,
          prompts: args.prompts,
        });
        return { ok: true };
      },
    ),
  };
}
