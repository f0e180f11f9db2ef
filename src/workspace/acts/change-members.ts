import type { MemberRequest, MemberResult } from '../page-acts.ts';
import { pageMember } from '../page-view/page-things.ts';
import { isTimeZone, type Member, memberFrom } from '../state/member.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { refuse } from './refusal.ts';

/** Adds a member to all public channels, or changes the language, time zone or keyboard of one. */
export function changeMembers(state: WorkspaceState, request: MemberRequest): MemberResult {
  if (request.tz !== undefined && !isTimeZone(request.tz)) return refuse(`There is no time zone "${request.tz}".`);
  if (request.kind === 'add') return { kind: 'done', member: pageMember(addMember(state, request)) };
  const old = state.people.member(request.id);
  if (old === undefined || old.isBot) return refuse(`There is no member "${request.id}".`);
  const { locale = old.locale, tz = old.tz, smartPunctuation = old.smartPunctuation } = request;
  const changed = { ...old, locale, tz, smartPunctuation };
  state.people.putMember(changed);
  return { kind: 'done', member: pageMember(changed) };
}

function addMember(state: WorkspaceState, request: Extract<MemberRequest, { kind: 'add' }>): Member {
  const { displayName, locale, tz, isAdmin = false } = request;
  const member = memberFrom({ id: state.newId('U'), displayName, locale, tz, isAdmin });
  const taken = state.people.members().some((one) => one.name === member.name);
  const unique = taken ? { ...member, name: `${member.name}-${member.id.slice(-4).toLowerCase()}` } : member;
  state.people.putMember(unique);
  state.people.directMessage(unique.id);
  for (const one of state.people.conversations()) {
    if (one.kind !== 'channel' || one.isPrivate) continue;
    state.people.putConversation({ ...one, memberIds: [...one.memberIds, unique.id] });
  }
  return unique;
}
