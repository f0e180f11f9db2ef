import type { OfferToAuthor, TakeThanksBack, ThankAuthor } from '../../features/members/thank-author.ts';

/** What a member may do for the author of a note that they read. */
export interface ThanksUseCases {
  readonly offer: OfferToAuthor;
  readonly thank: ThankAuthor;
  readonly takeBack: TakeThanksBack;
}
