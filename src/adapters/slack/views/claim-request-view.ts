import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue, type MessageView } from '../blocks.ts';
import { claimValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** A member's claim to be an author, as an organiser decides it. */
export interface ShownClaim {
  readonly memberId: string;
  readonly memberName: string;
  readonly authorName: string;
}

/** Asks an organiser whether a member is the author they say. */
export function claimRequestView({ memberId, memberName, authorName }: ShownClaim, { claim }: Messages): MessageView {
  const said = claim.toOrganiser(shorten(memberName, 80), shorten(authorName, 80));
  const value = claimValue(memberId, authorName);
  return {
    text: escapeText(said),
    blocks: [
      paragraph(said),
      ...(fitsValue(value)
        ? buttons(
            button(actionIds.confirmClaim, claim.confirm, value),
            button(actionIds.rejectClaim, claim.reject, value),
          )
        : []),
    ],
  };
}
