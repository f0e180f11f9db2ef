import type { JsonObject } from '../state/json.ts';
import { type Member, zoneAt } from '../state/member.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { avatarUrls } from './avatar-urls.ts';
import { memberColor } from './member-color.ts';

/** In pixels (docs.slack.dev/reference/objects/user-object). */
const avatarSizes = [24, 32, 48, 72, 192, 512] as const;

/** A member as `users.*` write it (docs.slack.dev/reference/objects/user-object). */
export function memberJson(state: WorkspaceState, member: Member, withLocale: boolean): JsonObject {
  const zone = zoneAt(member.tz, state.clock());
  return {
    id: member.id,
    team_id: state.team.id,
    name: member.name,
    deleted: false,
    color: memberColor(member.id),
    real_name: member.displayName,
    tz: member.tz,
    tz_label: zone.label,
    tz_offset: zone.offset,
    locale: withLocale ? member.locale : undefined,
    profile: {
      avatar_hash: memberColor(member.id),
      status_text: '',
      status_emoji: '',
      ...avatarUrls(state, member.id, avatarSizes),
      real_name: member.displayName,
      real_name_normalized: member.displayName,
      display_name: member.displayName,
      display_name_normalized: member.displayName,
      bot_id: member.botId ?? undefined,
      api_app_id: member.botId === null ? undefined : state.app.appId,
      team: state.team.id,
    },
    is_admin: member.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: member.isBot,
    is_app_user: false,
    updated: 0,
  };
}
