import type { DecideClaimOutcome } from '../../../features/members/decide-claim.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { shorten } from '../shorten.ts';
import type { ShownClaim } from './claim-request-view.ts';
import { noticeView } from './notice-view.ts';

/** What became of an organiser's press on a claim, in place of its buttons. */
export function claimDecidedView(
  outcome: DecideClaimOutcome,
  { memberName, authorName }: Pick<ShownClaim, 'memberName' | 'authorName'>,
  messages: Messages,
): MessageView {
  const [member, author] = [shorten(memberName, 80), shorten(authorName, 80)];
  switch (outcome.kind) {
    case 'confirmed':
      return noticeView(messages.claim.done(member, author));
    case 'rejected':
      return noticeView(messages.claim.refused(member, author));
    case 'settled':
      return noticeView(messages.claim.settled);
    case 'forbidden':
      return noticeView(messages.organiser.notAllowed);
  }
}
