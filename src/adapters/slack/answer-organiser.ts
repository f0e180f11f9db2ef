import type { IsOrganiser } from '../../features/members/is-organiser.ts';
import type { NameOrganiser } from '../../features/members/name-organiser.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { organiserView } from './views/organiser-view.ts';

/** Names, removes or lists organisers. */
export type AnswerOrganiser = (
  asked: Asked,
  request: { readonly memberIds: readonly string[]; readonly remove: boolean },
  messages: Messages,
) => Promise<MessageView>;

export function createAnswerOrganiser(deps: {
  readonly nameOrganiser: NameOrganiser;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
}): AnswerOrganiser {
  return async ({ teamId, askerId }, { memberIds, remove }, messages) => {
    const { isAdmin } = await deps.profiles(askerId);
    const byIsOrganiser = await deps.isOrganiser({ teamId, memberId: askerId, isAdmin });
    const outcome = await deps.nameOrganiser({ teamId, memberIds, remove, by: askerId, byIsOrganiser });
    const named = outcome.kind === 'forbidden' ? [] : outcome.memberIds;
    const names = new Map(await Promise.all(named.map(async (id) => [id, (await deps.profiles(id)).name] as const)));
    return organiserView(outcome, (id) => names.get(id) ?? id, messages);
  };
}
