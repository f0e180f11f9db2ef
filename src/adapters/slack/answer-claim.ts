import type { ClaimAuthor } from '../../features/members/claim-author.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { Outlet } from './outlet.ts';
import { claimRequestView } from './views/claim-request-view.ts';
import { claimView } from './views/claim-view.ts';

/** Ties a member to an author's name; when an organiser has to confirm, asks for that where the member asked; a window is no place for it. */
export type AnswerClaim = (
  asked: Asked,
  outlet: Outlet | null,
  name: string,
  messages: Messages,
) => Promise<MessageView>;

export function createAnswerClaim(deps: {
  readonly claimAuthor: ClaimAuthor;
  readonly profiles: MemberProfiles;
  /** Speaks to the organisers in direct messages; resolves with how many were reached. */
  readonly tellOrganisers: (teamId: string, view: MessageView) => Promise<number>;
}): AnswerClaim {
  return async (asked, outlet, name, messages) => {
    const { teamId, askerId } = asked;
    const outcome = await deps.claimAuthor({ teamId, memberId: askerId, name });
    if (outcome.kind === 'asked') {
      const { name: memberName } = await deps.profiles(askerId);
      const view = claimRequestView({ memberId: askerId, memberName, authorName: outcome.authorName }, messages);
      // Where nobody organises yet, the channel sees the request, and its admins can confirm it there.
      if ((await deps.tellOrganisers(teamId, view)) === 0 && !asked.isDirect) await outlet?.publicly(view);
    }
    return claimView(outcome, messages);
  };
}
