import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { QuizItem } from '../../../domain/quiz/quiz-item.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import type { Appeal } from '../../../features/review/appeal.ts';
import type { DecidedAppeal } from '../../../features/review/appeal-answer.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { parseIndexedValue } from '../button-value.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { openDirectOutlet } from '../outlet.ts';
import type { QuizUseCases } from '../quiz-use-cases.ts';
import type { ReviewConversation } from '../review-conversation.ts';
import type { ReviewUseCases } from '../review-use-cases.ts';
import { shorten } from '../shorten.ts';
import type { TellOrganisers } from '../tell-organisers.ts';
import { appealView, shownAnswer } from '../views/appeal-view.ts';
import { noticeView } from '../views/notice-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface AppealListenerDeps {
  readonly review: ReviewUseCases;
  readonly quiz: Pick<QuizUseCases, 'appeal'>;
  readonly conversation: ReviewConversation;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly tellOrganisers: TellOrganisers;
}

/** "My answer is right too": the press of whoever says so, and the decision of whoever looks after the question. */
export function registerAppealListener(app: App, deps: AppealListenerDeps): void {
  onPress(app, actionIds.reviewAppeal, async (press) => {
    const { memberId, value: askId } = press;
    const appealed = await deps.review.appeals.appeal({ askId, memberId });
    await press.ack();
    if (appealed.kind === 'gone') return tell(press, (await saidTo(memberId)).gone);
    if (appealed.kind === 'sent') await send(press, appealed);
    const said = (await saidTo(memberId)).appeal;
    const place = press.messageTs === null ? null : { channelId: press.channelId ?? '', messageTs: press.messageTs };
    await deps.conversation.show(appealed, place, { notice: appealed.kind === 'sent' ? said.sent : said.already });
  });
  onPress(app, actionIds.quizAppeal, async (press) => {
    const tap = parseIndexedValue(press.value);
    if (tap === null) return press.ack();
    const { exchangeId: quizId, index: position } = tap;
    const appealed = await deps.quiz.appeal({ quizId, position, memberId: press.memberId });
    await press.ack();
    const said = await saidTo(press.memberId);
    if (appealed.kind === 'sent') await send(press, appealed);
    await tell(press, appealed.kind === 'gone' ? said.gone : said.appeal[appealed.kind]);
  });
  onPress(app, actionIds.reviewAccept, (press) => decide(press, true));
  onPress(app, actionIds.reviewReject, (press) => decide(press, false));

  const saidTo = async (memberId: string) => messagesFor(await deps.localeOf(memberId)).review;

  /** To the author; where nobody is one, or cannot be reached, to the organisers. */
  async function send(
    { client, teamId, memberId }: Press,
    { item, appeal }: { readonly item: QuizItem; readonly appeal: Pick<Appeal, 'id' | 'typed'> },
  ): Promise<void> {
    const memberName = (await deps.profiles(memberId)).name;
    const viewFor = async (reader: string) =>
      appealView(item, appeal, { memberName, messages: messagesFor(await deps.localeOf(reader)) });
    if (item.authorId !== null) {
      const outlet = await openDirectOutlet(client, teamId, item.authorId);
      if ((await outlet?.publicly(await viewFor(item.authorId), appeal.id)) != null) return;
    }
    await deps.tellOrganisers(teamId, viewFor);
  }

  async function decide(press: Press, accept: boolean): Promise<void> {
    const { teamId, memberId: by, value: appealId, respond } = press;
    const { isAdmin } = await deps.profiles(by);
    const isOrganiser = await deps.isOrganiser({ teamId, memberId: by, isAdmin });
    const outcome = await deps.review.appeals.decide({ appealId, accept, by, isOrganiser });
    await press.ack();
    const said = await saidTo(by);
    if (outcome.kind === 'gone') return tell(press, said.gone);
    if (outcome.kind === 'not-allowed') return tell(press, said.appeal.notAllowed);
    if (outcome.kind === 'already') return tell(press, said.appeal.alreadyDecided);
    const { text, blocks } = noticeView(said.appeal.decided(accept, outcome.settled.length - 1));
    await respond?.({ replace_original: true, text, blocks });
    await tellAppealers(press, outcome);
  }

  async function tellAppealers(
    { client, teamId }: Press,
    { kind, settled, corrected }: Extract<DecidedAppeal, { readonly kind: 'accepted' | 'rejected' }>,
  ): Promise<void> {
    for (const card of corrected) await deps.conversation.show(card, null);
    for (const { memberId, typed, askId } of settled) {
      // It does not wait for an answer any more.
      const card = kind === 'rejected' ? await deps.review.find({ askId, memberId }) : null;
      if (card !== null) await deps.conversation.show(card, null);
      const said = (await saidTo(memberId)).appeal;
      const outlet = await openDirectOutlet(client, teamId, memberId);
      await outlet?.publicly(noticeView(said[kind](shorten(typed, shownAnswer))));
    }
  }

  async function tell({ respond, inThread, threadTs }: Press, sentence: string): Promise<void> {
    const { text, blocks } = noticeView(sentence);
    const thread = inThread && threadTs !== null ? { thread_ts: threadTs } : {};
    await respond?.({ response_type: 'ephemeral', replace_original: false, text, blocks, ...thread });
  }
}
