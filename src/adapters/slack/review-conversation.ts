import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { ShownCard } from '../../features/review/find-card.ts';
import type { Learner } from '../../features/review/ports.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { MessageView } from './blocks.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { openDirectOutlet } from './outlet.ts';
import type { ReviewUseCases } from './review-use-cases.ts';
import { reviewCardView } from './views/review-card-view.ts';
import { reviewEndView } from './views/review-end-view.ts';
import { reviewResultView } from './views/review-result-view.ts';

/** One card after another in a member's direct message. */
export interface ReviewConversation {
  /**
   * Posts the card that is next, or says why there is none. A card that stands there already is posted again only with `anew`.
   * False where no direct message can be opened.
   */
  readonly goOn: (learner: Learner, options: { readonly anew: boolean }) => Promise<boolean>;
  /** Shows in a card's message how the card is now. */
  readonly show: (
    card: ShownCard,
    place: { readonly channelId: string; readonly messageTs: string } | null,
    options?: { readonly notice?: string; readonly next?: boolean },
  ) => Promise<void>;
}

export interface ReviewConversationDeps {
  readonly review: ReviewUseCases;
  readonly profiles: MemberProfiles;
  readonly inOrder: OneAtATime;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly timeZone: string;
  readonly commandName: string;
}

export function createReviewConversation(client: WebClient, deps: ReviewConversationDeps): ReviewConversation {
  return {
    // Two presses at once shall not get two cards.
    goOn: ({ teamId, memberId }, { anew }) =>
      deps.inOrder(`review:${memberId}`, async () => {
        const locale = await deps.localeOf(memberId);
        const timeZone = (await deps.profiles(memberId)).timeZone ?? deps.timeZone;
        const outlet = await openDirectOutlet(client, teamId, memberId);
        if (outlet === null) return false;
        const messages = messagesFor(locale);
        const next = await deps.review.nextCard({ teamId, memberId, timeZone, locale });
        if (next.kind !== 'card') {
          return (await outlet.publicly(reviewEndView(next, { messages, command: deps.commandName }))) !== null;
        }
        const { ask, left, isNew } = next;
        if (ask.messageTs !== null && !anew) return true;
        const view = ask.state === 'judging' ? await resultOf(next, {}) : reviewCardView(next, { left }, messages);
        // An earlier attempt may have posted it without keeping where.
        const earlier = isNew || ask.messageTs !== null ? null : await outlet.findMarked(ask.id);
        const posted = earlier ?? (await outlet.publicly(view, ask.id));
        if (posted === null) return false;
        await deps.review.placeCard(ask.id, { channelId: posted.channelId, messageTs: posted.ts });
        return true;
      }),

    async show(card, place, options = {}) {
      const { ask } = card;
      const [channel, ts] = [place?.channelId ?? ask.channelId, place?.messageTs ?? ask.messageTs];
      if (channel === null || ts === null) return;
      const messages = messagesFor(await deps.localeOf(ask.memberId));
      const view: MessageView =
        ask.state === 'open'
          ? reviewCardView(card, { left: null, notice: options.notice ?? null }, messages)
          : await resultOf(card, options);
      await client.chat.update({ channel, ts, text: view.text, blocks: view.blocks });
    },
  };

  async function resultOf(
    card: ShownCard,
    { notice, next = true }: { readonly notice?: string; readonly next?: boolean },
  ): Promise<MessageView> {
    const messages = messagesFor(await deps.localeOf(card.ask.memberId));
    const dueDay = await deps.review.dueDay(card.ask, card.ask.conceptId);
    return reviewResultView(card, { dueDay, notice: notice ?? null, next }, messages);
  }
}
