import type { ClaimAuthorOutcome } from '../../../features/members/claim-author.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { shorten } from '../shorten.ts';
import { noticeView } from './notice-view.ts';

/** What became of `iam NAME`, to whoever said it. */
export function claimView(outcome: ClaimAuthorOutcome, { claim }: Messages): MessageView {
  switch (outcome.kind) {
    case 'unknown-author':
      return noticeView(claim.unknownAuthor(name(outcome.name), outcome.known.map(name)));
    case 'asked':
      return noticeView(claim.asked(name(outcome.authorName)));
    case 'confirmed':
      return noticeView(claim.confirmed(name(outcome.authorName)));
    case 'taken':
      return noticeView(claim.taken(name(outcome.authorName)));
  }
}

function name(text: string): string {
  return shorten(text, 80);
}
