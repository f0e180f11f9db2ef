import type { SnoozeChoice } from '../../../domain/schedule/reminders/snooze.ts';
import type { OutboxMessage } from '../../../features/schedule/outbox-message.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { noticeView } from './notice-view.ts';

const choices: readonly SnoozeChoice[] = ['hour', 'tomorrow', 'next-week', 'until-back'];

/** Asks for how long it is to be quiet. */
export function snoozeView(about: string | null, { reminders }: Messages): MessageView {
  return {
    text: escapeText(reminders.askHowLong),
    blocks: [
      paragraph(reminders.askHowLong),
      ...buttons(
        ...choices.map((one, index) =>
          button(actionIds.snooze, reminders.choices[one], `${one}:${about ?? ''}`, index),
        ),
      ),
    ],
  };
}

export function snoozedView(
  about: string | null,
  untilMs: number | null,
  timeZone: string,
  messages: Messages,
): MessageView {
  return noticeView(messages.reminders.snoozed(about, untilMs === null ? null : messages.dateTime(untilMs, timeZone)));
}

/** Names that are read at a glance; the others are counted. */
const mostNames = 5;

/** What became of a member's last reminders, and why; and which schedules say nothing. */
export function whyReminderView(
  { reminders, suspended }: { readonly reminders: readonly OutboxMessage[]; readonly suspended: readonly string[] },
  timeZone: string,
  messages: Messages,
): MessageView {
  const said = messages.reminders;
  const lines = reminders.map(({ state, cronJob, reason, creationMs, settledMs, nextMs }) => {
    const shown = state === 'pending' || state === 'sending' || state === 'unknown' ? 'waiting' : state;
    const when = messages.dateTime(settledMs ?? creationMs, timeZone);
    return said.why({ state: shown, cronJob, because: reason }, when, messages.dateTime(nextMs, timeZone));
  });
  const settings = settingsButtonView(messages);
  const names = suspended.slice(0, mostNames);
  const stopped = names.length === 0 ? [] : [said.suspended(names, suspended.length - names.length)];
  const text = [...(lines.length === 0 ? [said.nothingYet] : lines), ...stopped].join('\n');
  return { text: escapeText(text), blocks: [paragraph(text), ...settings.blocks.slice(1)] };
}

export function settingsButtonView({ reminders: { settings } }: Messages): MessageView {
  return {
    text: escapeText(settings.now),
    blocks: [paragraph(settings.now), ...buttons(button(actionIds.reminderSettings, settings.open, 'open'))],
  };
}

/** How a channel is set, with the window in which organisers change it; in a direct message any channel can be chosen there. */
export function channelButtonView(
  channelId: string | null,
  now: string | null,
  { reminders: { channelSettings } }: Messages,
): MessageView {
  const told = now ?? channelSettings.title;
  return {
    text: escapeText(told),
    blocks: [paragraph(told), ...buttons(button(actionIds.channelSettings, channelSettings.open, channelId ?? 'any'))],
  };
}
