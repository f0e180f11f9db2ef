import type { NextCard } from '../../../features/review/next-card.ts';
import { forGood, type ReviewWishes } from '../../../features/review/review-wishes.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { noticeView } from './notice-view.ts';

/** Why there is no card. */
export function reviewEndView(
  next: Exclude<NextCard, { readonly kind: 'card' }>,
  { messages, command }: { readonly messages: Messages; readonly command: string },
): MessageView {
  const { review: said } = messages;
  if (next.kind === 'no-items') return noticeView(said.noItems);
  if (next.kind === 'paused') {
    return noticeView(said.paused(next.untilDay === forGood ? null : said.day(next.untilDay), command));
  }
  const { answered, later, nextDay } = next;
  return noticeView(
    [
      answered > 0 ? said.done(answered) : said.nothingToday,
      ...(later > 0 ? [said.later(later)] : []),
      ...(nextDay === null ? [] : [said.nextDay(said.day(nextDay))]),
    ].join(' '),
  );
}

/** How a member is reviewed, and how they change it. */
export function reviewWishesView(
  { wishes, isPaused }: { readonly wishes: ReviewWishes; readonly isPaused: boolean },
  { messages, command }: { readonly messages: Messages; readonly command: string },
): MessageView {
  const { wishes: said } = messages.review;
  const now = said.now(wishes.dailyCap, wishes.easyDays.map(messages.review.weekday).join(', '));
  return noticeView([now, ...(isPaused ? [said.paused] : []), `\n${said.how(command)}`].join(' '));
}
