import { z } from 'zod';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { defineMethod, type MethodTable } from './method.ts';

/** `auth.test` and `apps.connections.open`. */
export function authMethods(deps: {
  readonly state: WorkspaceState;
  /** A new address for one socket. */
  readonly issueSocketUrl: () => string;
}): MethodTable {
  const { team, app } = deps.state;
  return {
    'auth.test': defineMethod({ tier: 'unlimited', token: 'any' }, z.object({}), () => ({
      ok: true,
      url: deps.state.url(),
      team: team.name,
      user: app.name.toLowerCase().replaceAll(' ', '_'),
      team_id: team.id,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false,
    })),
    'apps.connections.open': defineMethod({ token: 'app' }, z.object({}), () => ({
      ok: true,
      url: deps.issueSocketUrl(),
    })),
  };
}
