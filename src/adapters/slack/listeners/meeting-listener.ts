import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { createChannelOutlet, openDirectOutlet } from '../outlet.ts';
import type { StudyUseCases } from '../study-use-cases.ts';
import { changedMeetingText, offerSwapView, swapRequestView, turnText } from '../views/meeting-views.ts';
import { noticeView } from '../views/notice-view.ts';
import type { WeekCards } from '../week-cards.ts';
import { parseMeetingValue, parseSwapValue } from '../week-value.ts';
import { onPress } from './on-press.ts';
import { replaceOwn } from './replace-own.ts';
import { tellPresser } from './tell-presser.ts';

export interface MeetingListenerDeps {
  readonly study: StudyUseCases;
  readonly weekCards: WeekCards;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  /** The group's language. */
  readonly locale: Locale | null;
}

/** Buttons that move or skip a meeting, and that swap two presenters. Kept first, acknowledged then. */
export function registerMeetingListener(app: App, deps: MeetingListenerDeps): void {
  const { study, weekCards } = deps;
  const wordsFor = async (memberId: string) => messagesFor(await deps.localeOf(memberId));

  onPress(app, actionIds.changeMeeting, async (press) => {
    const change = parseMeetingValue(press.value);
    if (change === null) return press.ack();
    const { teamId, memberId, client } = press;
    const { isAdmin } = await deps.profiles(memberId);
    const mayChange = await deps.isOrganiser({ teamId, memberId, isAdmin });
    const changed = mayChange ? await study.changeMeeting({ ...change, by: memberId }) : null;
    await press.ack();
    const messages = await wordsFor(memberId);
    if (changed === null) {
      return replaceOwn(press, noticeView(mayChange ? messages.week.propose.noWeek : messages.organiser.notAllowed));
    }
    await weekCards.refresh(change.studyId);
    const group = messagesFor(deps.locale ?? 'ko');
    const { channelId } = changed.study;
    const place = { channelId, threadTs: null, inThread: false, askerId: memberId, isDirect: false, teamId };
    const outlet = createChannelOutlet(client, place);
    // A second press on the same button finds what the first has said.
    const mark = `meeting:${press.value}:${press.messageTs ?? press.origin}`;
    const told = noticeView(changedMeetingText(changed.study, changed.week, group));
    if ((await outlet.findMarked(mark)) === null) await outlet.publicly(told, mark);
    await replaceOwn(press, noticeView(changedMeetingText(changed.study, changed.week, messages)));
  });

  onPress(app, actionIds.offerSwap, async (press) => {
    await press.ack();
    const messages = await wordsFor(press.memberId);
    const offer = await study.offerSwap(press.value, press.memberId);
    if (offer === null) return tellPresser(press, noticeView(messages.week.swap.gone));
    const members = [...new Set(offer.others.map(({ memberId }) => memberId))];
    const names = new Map(await Promise.all(members.map(async (id) => [id, (await deps.profiles(id)).name] as const)));
    await tellPresser(
      press,
      offerSwapView(offer, (id) => names.get(id) ?? id, messages),
    );
  });

  onPress(app, actionIds.askSwap, async (press) => {
    await press.ack();
    const swap = parseSwapValue(press.value);
    const messages = await wordsFor(press.memberId);
    const offer = swap === null ? null : await study.offerSwap(swap.studyId, press.memberId);
    const own = offer?.own ?? null;
    const other = offer?.others.find(
      ({ week, memberId }) => week.number === swap?.to.week && memberId === swap.to.memberId,
    );
    if (swap === null || offer === null || own === null || other === undefined || swap.from.memberId !== press.memberId)
      return replaceOwn(press, noticeView(messages.week.swap.gone));
    const [asker, asked] = await Promise.all([deps.profiles(press.memberId), deps.profiles(other.memberId)]);
    const theirWords = await wordsFor(other.memberId);
    const said = {
      name: asker.name,
      own: turnText(own.week, offer.study, theirWords),
      theirs: turnText(other.week, offer.study, theirWords),
    };
    const outlet = await openDirectOutlet(press.client, press.teamId, other.memberId);
    const mark = `swap:${press.value}:${press.messageTs ?? press.origin}`;
    if (outlet !== null && (await outlet.findMarked(mark)) === null)
      await outlet.publicly(swapRequestView(swap, said, theirWords), mark);
    await replaceOwn(press, noticeView(messages.week.swap.sent(asked.name)));
  });

  onPress(app, actionIds.acceptSwap, async (press) => {
    const swap = parseSwapValue(press.value);
    const isTheirs = swap !== null && swap.to.memberId === press.memberId;
    const done = isTheirs && (await study.acceptSwap(swap));
    await press.ack();
    const { week } = await wordsFor(press.memberId);
    if (!done) return replaceOwn(press, noticeView(week.swap.gone));
    await weekCards.refresh(swap.studyId);
    const [one, other] = await Promise.all([deps.profiles(swap.from.memberId), deps.profiles(swap.to.memberId)]);
    await replaceOwn(press, noticeView(week.swap.accepted(one.name, other.name)));
    await tell(press, swap.from.memberId, (said) => said.accepted(one.name, other.name));
  });

  onPress(app, actionIds.declineSwap, async (press) => {
    await press.ack();
    const swap = parseSwapValue(press.value);
    if (swap === null || swap.to.memberId !== press.memberId) return;
    const { name } = await deps.profiles(press.memberId);
    await replaceOwn(press, noticeView((await wordsFor(press.memberId)).week.swap.youDeclined));
    await tell(press, swap.from.memberId, (said) => said.declined(name));
  });

  async function tell(
    { client, teamId }: Parameters<Parameters<typeof onPress>[2]>[0],
    memberId: string,
    say: (said: ReturnType<typeof messagesFor>['week']['swap']) => string,
  ): Promise<void> {
    const { week } = await wordsFor(memberId);
    await (await openDirectOutlet(client, teamId, memberId))?.publicly(noticeView(say(week.swap)));
  }
}
