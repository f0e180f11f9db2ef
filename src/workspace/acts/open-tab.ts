import { viewJson } from '../payloads/view-json.ts';
import type { Member } from '../state/member.ts';
import type { ActDeps } from './act-deps.ts';

/** A member opens one of the app's tabs (docs.slack.dev/reference/events/app_home_opened). */
export function openTab({ state, publish }: ActDeps, member: Member, tab: 'home' | 'messages'): void {
  const home = state.views.home(member.id);
  publish({
    type: 'app_home_opened',
    user: member.id,
    channel: state.people.directMessage(member.id).id,
    event_ts: state.nextTs(),
    tab,
    view: tab === 'home' && home !== null ? viewJson(state, home) : undefined,
  });
}
