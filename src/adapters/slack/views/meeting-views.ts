import type { Button } from '@slack/types';
import type { Study } from '../../../domain/study/study.ts';
import type { StudyWeek } from '../../../domain/study/study-week.ts';
import type { MeetingProposal } from '../../../features/study/change-meeting.ts';
import type { Swap, Turn } from '../../../features/study/swap-presenters.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { meetingValue, swapValue } from '../week-value.ts';
import { noticeView } from './notice-view.ts';

/** When a meeting may be instead, to be pressed by whoever may decide. */
export function moveView({ study, week, times }: MeetingProposal, messages: Messages): MessageView {
  const { propose } = messages.week;
  if (times.length === 0) return noticeView(propose.past);
  const choices = times.map((at, index) =>
    button(
      actionIds.changeMeeting,
      propose.choice(messages.dateTime(at, study.plan.timeZone)),
      meetingValue(at, week.number, study.id),
      index,
    ),
  );
  return asking(propose.move, choices);
}

/** Whether a meeting is to be skipped, or had as planned after all. */
export function skipView(
  { study, week }: Omit<MeetingProposal, 'times'>,
  plannedMs: number,
  time: null | 'as-planned',
  messages: Messages,
): MessageView {
  const { propose } = messages.week;
  const when = messages.dateTime(plannedMs, study.plan.timeZone);
  const label = time === null ? propose.skipIt : propose.restoreIt;
  const text = time === null ? propose.skip(when) : propose.restore(when);
  return asking(text, [button(actionIds.changeMeeting, label, meetingValue(time, week.number, study.id))]);
}

/** What everybody hears of a meeting that is not as planned, or is again. */
export function changedMeetingText(study: Study, week: StudyWeek, messages: Messages): string {
  const { announce } = messages.week;
  const chapters = chaptersOf(week, messages);
  const when = messages.dateTime(week.meeting.atMs, study.plan.timeZone);
  if (week.meeting.kind === 'moved') return announce.moved(chapters, when);
  return week.meeting.kind === 'skipped' ? announce.skipped(chapters, when) : announce.restored(chapters, when);
}

export function offerSwapView(
  offer: { readonly study: Study; readonly own: Turn | null; readonly others: readonly Turn[] },
  nameOf: (memberId: string) => string,
  messages: Messages,
): MessageView {
  const { swap } = messages.week;
  const { study, own, others } = offer;
  if (own === null) return noticeView(swap.noTurn);
  if (others.length === 0) return noticeView(swap.nobody);
  const from = { week: own.week.number, memberId: own.memberId };
  const choices = others.map(({ week, memberId }, index) =>
    button(
      actionIds.askSwap,
      swap.option(nameOf(memberId), chaptersOf(week, messages), dayOf(week, study, messages)),
      swapValue({ studyId: study.id, from, to: { week: week.number, memberId } }),
      index,
    ),
  );
  return asking(swap.ask(dayOf(own.week, study, messages)), choices);
}

/** Asks the other presenter. */
export function swapRequestView(
  swap: Swap,
  said: { readonly name: string; readonly own: string; readonly theirs: string },
  { week: { swap: words } }: Messages,
): MessageView {
  const value = swapValue(swap);
  return asking(words.request(said.name, said.own, said.theirs), [
    button(actionIds.acceptSwap, words.accept, value),
    button(actionIds.declineSwap, words.decline, value),
  ]);
}

/** `9장 12/3(목) 오후 8시`. */
export function turnText(week: StudyWeek, study: Study, messages: Messages): string {
  return `${chaptersOf(week, messages)} ${dayOf(week, study, messages)}`;
}

export function chaptersOf(week: StudyWeek, { study }: Messages): string {
  return week.chapters.map(study.chapter).join(', ');
}

function dayOf(week: StudyWeek, study: Study, messages: Messages): string {
  return messages.dateTime(week.meeting.atMs, study.plan.timeZone);
}

function asking(text: string, choices: readonly Button[]): MessageView {
  return { text: escapeText(text), blocks: [paragraph(text), ...buttons(...choices)] };
}
