import { z } from 'zod';
import { memberJson } from '../payloads/member-json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { defineMethod, flag, type MethodTable, pageSize, slackError } from './method.ts';
import { paginate } from './paginate.ts';

const infoShape = z.object({ user: z.string(), include_locale: flag() });
const listShape = z.object({ limit: pageSize(200, 1000), cursor: z.string().default(''), include_locale: flag() });

/** `users.info` and `users.list`. */
export function usersMethods({ state }: { readonly state: WorkspaceState }): MethodTable {
  return {
    'users.info': defineMethod({ tier: 'tier 4', scopes: ['users:read'] }, infoShape, (args) => {
      const member = state.people.member(args.user);
      if (member === undefined) return slackError('user_not_found');
      return { ok: true, user: memberJson(state, member, args.include_locale) };
    }),

    'users.list': defineMethod({ tier: 'tier 2', scopes: ['users:read'] }, listShape, (args) => {
      const page = paginate(state.people.members(), { ...args, keyOf: (member) => member.id });
      if (page === undefined) return slackError('invalid_cursor');
      return {
        ok: true,
        members: page.items.map((member) => memberJson(state, member, args.include_locale)),
        cache_ts: Math.trunc(state.clock() / 1000),
        response_metadata: { next_cursor: page.nextCursor },
      };
    }),
  };
}
