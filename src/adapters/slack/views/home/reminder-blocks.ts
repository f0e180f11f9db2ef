import type { KnownBlock } from '@slack/types';
import { actionIds } from '../../action-ids.ts';
import { button, buttons, header } from '../../blocks.ts';
import { bullets, richText, words } from '../../rich-text.ts';
import { hoursOf } from '../settings-view.ts';
import type { HomeContext, HomeValue } from './home-value.ts';

/** When the member is reminded and when not, and how to change that. */
export function reminderBlocks(
  { wishes, timeZone, nowMs }: HomeValue,
  { messages }: HomeContext,
): readonly KnownBlock[] {
  const { desk, reminders } = messages;
  const { quietHours, vacation } = wishes;
  const snooze = wishes.snoozes.find(({ about, untilMs }) => about === null && (untilMs === null || untilMs > nowMs));
  const lines = [
    quietHours === null ? desk.noQuiet : desk.quiet(hoursOf(quietHours)),
    ...(vacation === null ? [] : [desk.vacation(vacation.from, vacation.to)]),
    ...(snooze === undefined
      ? []
      : [snooze.untilMs === null ? desk.snoozed : desk.snoozedUntil(messages.dateTime(snooze.untilMs, timeZone))]),
  ];
  return [
    header(desk.reminders),
    richText(bullets(lines.map((said) => [words(said)]))),
    ...buttons(
      button(actionIds.reminderSettings, reminders.settings.open, 'open'),
      ...(snooze === undefined
        ? [button(actionIds.snooze, desk.buttons.tomorrow, 'tomorrow:')]
        : [button(actionIds.wakeReminders, desk.buttons.back, 'back')]),
      button(actionIds.channelSettings, reminders.channelSettings.open, 'any'),
    ),
  ];
}
