import { z } from 'zod';
import type { AppManifest } from '../manifest.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, type MethodTable, slackError } from './method.ts';

const place = { channel_id: z.string(), thread_ts: z.string().optional() };
const statuses = ['active', 'processing', 'suspended', 'closed'] as const;
/** Titles have at most 200 characters (docs.slack.dev/reference/methods/agents.sessions.setStatus). */
const sessionTitle = z.string().max(200);
const statusShape = z.object({
  ...place,
  status: z.string(),
  title: sessionTitle.default(''),
  initiator_user_id: z.string().optional(),
});
const renameShape = z.object({ ...place, title: sessionTitle.min(1) });

/** `agents.sessions.setStatus` and `agents.sessions.rename`: threads that the app works in as an agent. */
export function sessionMethods(deps: { readonly state: WorkspaceState; readonly manifest: AppManifest }): MethodTable {
  const { state, manifest } = deps;
  const listens = manifest.events.includes('agent_session_stopped');

  /** The thread in which the app may keep a session, or Slack's error. */
  function threadOf(args: { readonly channel_id: string; readonly thread_ts?: string | undefined }) {
    if (!manifest.isAgent) return 'feature_disabled';
    const conversation = findConversation(state, args.channel_id);
    if (conversation === undefined) return 'channel_not_found';
    if (!isMember(state, conversation)) return 'not_authorized';
    if (args.thread_ts === undefined || args.thread_ts === '') return 'thread_ts_required';
    return { channel: conversation.id, threadTs: args.thread_ts };
  }

  return {
    'agents.sessions.setStatus': defineMethod({ scopes: ['chat:write'] }, statusShape, (args) => {
      const thread = threadOf(args);
      if (typeof thread === 'string') return slackError(thread);
      const status = statuses.find((one) => one === args.status);
      if (status === undefined) return slackError('invalid_status');
      const initiator = args.initiator_user_id;
      if (initiator !== undefined && state.people.member(initiator) === undefined) return slackError('user_not_found');
      // A title only counts when the session is made; later ones come by rename.
      const title = state.threads.session(thread.channel, thread.threadTs)?.title ?? args.title;
      state.threads.putSession({ ...thread, status, title });
      const warning = 'missing_agent_session_stopped_event_subscription';
      const warned = status === 'processing' && !listens;
      return {
        ok: true,
        status,
        agent_status: status,
        title,
        ...(warned ? { warning, response_metadata: { warnings: [warning] } } : {}),
      };
    }),

    'agents.sessions.rename': defineMethod({ scopes: ['chat:write'] }, renameShape, (args) => {
      const thread = threadOf(args);
      if (typeof thread === 'string') return slackError(thread);
      const old = state.threads.session(thread.channel, thread.threadTs);
      if (old === undefined) return slackError('session_not_found');
      state.threads.putSession({ ...old, title: args.title });
      return { ok: true, title: args.title };
    }),
  };
}
