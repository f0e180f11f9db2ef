import { z } from 'zod';
import type { AppManifest } from '../manifest.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, type MethodTable, slackError } from './method.ts';

const place = { channel_id: z.string(), thread_ts: z.string() };
/** Titles have at most 200 characters (docs.slack.dev/reference/methods/agents.sessions.setStatus). */
const title = z.string().max(200);
const statusShape = z.object({
  ...place,
  status: z.enum(['active', 'processing', 'suspended', 'closed']),
  title: title.default(''),
  initiator_user_id: z.string().optional(),
});
const renameShape = z.object({ ...place, title: title.min(1) });

/** `agents.sessions.setStatus` and `agents.sessions.rename`: threads that the app works in as an agent. */
export function sessionMethods(deps: { readonly state: WorkspaceState; readonly manifest: AppManifest }): MethodTable {
  const { state, manifest } = deps;
  const listens = manifest.events.includes('agent_session_stopped');

  /** Slack's error, or undefined when the app may keep a session there. */
  function refusal(channelId: string): string | undefined {
    if (!manifest.isAgent) return 'not_allowed';
    const conversation = findConversation(state, channelId);
    if (conversation === undefined) return 'channel_not_found';
    return isMember(state, conversation) ? undefined : 'not_in_channel';
  }

  return {
    'agents.sessions.setStatus': defineMethod({ scopes: ['chat:write'] }, statusShape, (args) => {
      const refused = refusal(args.channel_id);
      if (refused !== undefined) return slackError(refused);
      const old = state.threads.session(args.channel_id, args.thread_ts);
      // A title only counts when the session is made; later ones come by rename.
      const session = { channel: args.channel_id, threadTs: args.thread_ts, status: args.status };
      state.threads.putSession({ ...session, title: old?.title ?? args.title });
      const warning = args.status === 'processing' && !listens;
      return {
        ok: true,
        status: args.status,
        agent_status: args.status,
        title: old?.title ?? args.title,
        ...(warning ? { warning: 'missing_agent_session_stopped_event_subscription' } : {}),
      };
    }),

    'agents.sessions.rename': defineMethod({ scopes: ['chat:write'] }, renameShape, (args) => {
      const refused = refusal(args.channel_id);
      if (refused !== undefined) return slackError(refused);
      const old = state.threads.session(args.channel_id, args.thread_ts);
      if (old === undefined) return slackError('session_not_found');
      state.threads.putSession({ ...old, title: args.title });
      return { ok: true, title: args.title };
    }),
  };
}
