import { z } from 'zod';
import type { PublishEvent } from '../events/event-publisher.ts';
import { joinConversation } from '../events/join-conversation.ts';
import { conversationJson } from '../payloads/conversation-json.ts';
import type { Conversation } from '../state/conversation.ts';
import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, flag, type MethodTable, pageSize, slackError } from './method.ts';
import { paginate } from './paginate.ts';

const channel = z.string();
const cursor = z.string().default('');
/** Bot scopes of conversations.open, by the kind of conversation it could open. */
const openScopes = ['channels:manage', 'groups:write', 'im:write', 'mpim:write'];
const knownTypes = new Set(['public_channel', 'private_channel', 'mpim', 'im']);
const readScopes = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];

/** `conversations.list`, `.info`, `.members`, `.open` and `.join`, and `users.conversations`. */
export function conversationsMethods(deps: {
  readonly state: WorkspaceState;
  readonly publish: PublishEvent;
}): MethodTable {
  const { state, publish } = deps;

  /** A list alone says unasked how many members a channel has. */
  const listed = (one: Conversation): JsonObject => {
    const count = one.kind === 'channel' ? { num_members: one.memberIds.length } : {};
    return { ...conversationJson(state, one), ...count };
  };

  /** Every one of the caller's own has it as a member, so that this list does not say so. */
  const listedAsOwn = (one: Conversation): JsonObject => {
    const { is_member: _, ...shown } = conversationJson(state, one);
    return shown;
  };

  function list(
    args: z.output<typeof listShape>,
    isListed: (one: Conversation) => boolean,
    shown: (one: Conversation) => JsonObject,
  ): JsonObject {
    const types = new Set(args.types.split(',').map((type) => type.trim()));
    if ([...types].some((type) => !knownTypes.has(type))) return slackError('invalid_types');
    const isWanted = ({ kind, isPrivate }: Conversation) =>
      types.has(kind === 'im' ? 'im' : isPrivate ? 'private_channel' : 'public_channel');
    const isLeftOut = ({ isArchived }: Conversation) => args.exclude_archived && isArchived === true;
    const wanted = state.people.conversations().filter((one) => isWanted(one) && isListed(one) && !isLeftOut(one));
    const page = paginate(wanted, { ...args, keyOf: (one) => one.id });
    if (page === undefined) return slackError('invalid_cursor');
    return { ok: true, channels: page.items.map(shown), response_metadata: { next_cursor: page.nextCursor } };
  }

  return {
    'conversations.list': defineMethod({ tier: 'tier 2', scopes: readScopes }, listShape, (args) =>
      list(args, (one) => !one.isPrivate || isMember(state, one), listed),
    ),

    'users.conversations': defineMethod({ scopes: readScopes }, listShape, (args) =>
      list(args, (one) => isMember(state, one), listedAsOwn),
    ),

    'conversations.info': defineMethod({ scopes: readScopes }, infoShape, (args) => {
      const found = findConversation(state, args.channel);
      if (found === undefined) return slackError('channel_not_found');
      const shown = conversationJson(state, found);
      const count = args.include_num_members ? { num_members: found.memberIds.length } : {};
      const locale = args.include_locale ? { locale: 'en-US' } : {};
      return { ok: true, channel: { ...shown, ...count, ...locale } };
    }),

    'conversations.members': defineMethod({ tier: 'tier 4', scopes: readScopes }, membersShape, (args) => {
      const found = findConversation(state, args.channel);
      if (found === undefined) return slackError('channel_not_found');
      const page = paginate(found.memberIds, { ...args, keyOf: (id) => id });
      if (page === undefined) return slackError('invalid_cursor');
      return { ok: true, members: page.items, response_metadata: { next_cursor: page.nextCursor } };
    }),

    'conversations.open': defineMethod({ scopes: openScopes }, openShape, (args) => {
      if ((args.channel ?? args.users ?? '') === '') return slackError('users_list_not_supplied');
      const existing = args.channel === undefined ? undefined : findConversation(state, args.channel);
      if (args.channel !== undefined && existing === undefined) return slackError('channel_not_found');
      const member = state.people.member(args.users ?? '');
      if (existing === undefined && member === undefined) return slackError('user_not_found');
      if (member?.isBot) return slackError('cannot_dm_bot');
      const direct = existing ?? state.people.directMessage(member?.id ?? '');
      return { ok: true, channel: args.return_im ? conversationJson(state, direct) : { id: direct.id } };
    }),

    'conversations.join': defineMethod({ scopes: ['channels:join'] }, z.object({ channel }), (args) => {
      const found = findConversation(state, args.channel);
      if (found === undefined) return slackError('channel_not_found');
      if (found.kind !== 'channel') return slackError('method_not_supported_for_channel_type');
      if (found.isArchived === true) return slackError('is_archived');
      const already = isMember(state, found);
      const joined = joinConversation({ state, publish }, found, state.app.botUserId);
      return {
        ok: true,
        channel: conversationJson(state, joined),
        ...(already ? { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } } : {}),
      };
    }),
  };
}

const listShape = z.object({
  types: z.string().default('public_channel'),
  limit: pageSize(100, 1000),
  cursor,
  exclude_archived: flag(),
});
const infoShape = z.object({ channel, include_num_members: flag(), include_locale: flag() });
const membersShape = z.object({ channel, limit: pageSize(100, 1000), cursor });
const openShape = z.object({ channel: z.string().optional(), users: z.string().optional(), return_im: flag() });
