import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { SnoozeChoice } from '../../../domain/schedule/reminders/snooze.ts';
import type { MemberWishes } from '../../../features/schedule/wishes.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain, remark } from '../blocks.ts';
import { clockTime, minutesOf } from '../clock-time.ts';
import { countryOptions } from './country-options.ts';

/** Fields of the window, each a block with one element of the same name. */
export const settingsFields = ['quiet-from', 'quiet-to', 'vacation-from', 'vacation-to', 'holidays', 'snooze'] as const;
const [quietFrom, quietTo, vacationFrom, vacationTo, holidays, snooze] = settingsFields;

const snoozeChoices: readonly SnoozeChoice[] = ['hour', 'tomorrow', 'next-week', 'until-back'];

/** When a member is reminded, and on which days not. */
export function settingsView(
  wishes: MemberWishes,
  countries: readonly string[],
  timeZone: string,
  messages: Messages,
): ModalView {
  const said = messages.reminders.settings;
  const quiet = wishes.quietHours ?? { fromMinute: 0, toMinute: 0 };
  const usual = [
    { text: plain(said.noHolidays, 75), value: 'none' },
    { text: plain(said.koreanHolidays, 75), value: 'KR' },
  ];
  const others = countryOptions(
    countries.filter((code) => code !== 'KR'),
    messages.locale,
  );
  const kinds = [...usual, ...others.flatMap(({ options }) => options)];
  const chosen = kinds.find(({ value }) => value === (wishes.holidays ?? 'none')) ?? usual[0];
  const snoozing = [
    ...snoozeChoices.map((one) => ({ text: plain(messages.reminders.choices[one], 75), value: one })),
    ...(wishes.snoozes.length > 0 ? [{ text: plain(said.wake, 75), value: 'off' }] : []),
  ];
  const asleep = wishes.snoozes.map(({ about, untilMs }) =>
    messages.reminders.snoozed(about, untilMs === null ? null : messages.dateTime(untilMs, timeZone)),
  );
  const time = (id: string, label: string, minute: number) =>
    ({
      type: 'input',
      block_id: id,
      label: plain(label, 150),
      element: { type: 'timepicker', action_id: id, initial_time: clockTime(minute) },
    }) as const;
  const date = (id: string, label: string, day: string | null) =>
    ({
      type: 'input',
      block_id: id,
      optional: true,
      label: plain(label, 150),
      element: { type: 'datepicker', action_id: id, ...(day === null ? {} : { initial_date: day }) },
    }) as const;
  return {
    type: 'modal',
    callback_id: callbackIds.settings,
    title: plain(said.title, 24),
    submit: plain(said.save, 24),
    close: plain(messages.schedule.buttons.cancel, 24),
    blocks: [
      time(quietFrom, said.quietFrom, quiet.fromMinute),
      time(quietTo, said.quietTo, quiet.toMinute),
      remark(said.noQuiet),
      date(vacationFrom, said.vacationFrom, wishes.vacation?.from ?? null),
      date(vacationTo, said.vacationTo, wishes.vacation?.to ?? null),
      {
        type: 'input',
        block_id: holidays,
        label: plain(said.holidays, 150),
        element: {
          type: 'static_select',
          action_id: holidays,
          option_groups: [{ label: plain(said.usualHolidays, 75), options: usual }, ...others],
          ...(chosen === undefined ? {} : { initial_option: chosen }),
        },
      },
      remark(said.wholeCountry),
      {
        type: 'input',
        block_id: snooze,
        optional: true,
        label: plain(said.snooze, 150),
        element: { type: 'static_select', action_id: snooze, options: snoozing },
      },
      ...(asleep.length > 0 ? [remark(asleep.join(' '))] : []),
    ],
  };
}

const field = z.object({
  selected_time: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const state = z.record(z.string(), z.record(z.string(), field));

/** What the window says; `snooze` null: as it is, `off`: none any more. */
interface ReadSettings extends Omit<MemberWishes, 'snoozes'> {
  readonly snooze: SnoozeChoice | 'off' | null;
}

/** Reads the window's fields; null when the last day of a vacation is before its first. */
export function readSettings(values: unknown): ReadSettings | null {
  const fields = state.safeParse(values).data ?? {};
  const of = (id: string) => fields[id]?.[id];
  const [from, to] = [minutesOf(of(quietFrom)?.selected_time), minutesOf(of(quietTo)?.selected_time)];
  const first = of(vacationFrom)?.selected_date ?? null;
  const last = of(vacationTo)?.selected_date ?? null;
  if (first !== null && last !== null && last < first) return null;
  const wanted = of(snooze)?.selected_option?.value ?? null;
  const country = of(holidays)?.selected_option?.value ?? 'none';
  return {
    quietHours: from === to ? null : { fromMinute: from, toMinute: to },
    vacation: first === null ? null : { from: first, to: last },
    holidays: country === 'none' ? null : country,
    snooze: wanted === 'off' ? wanted : (snoozeChoices.find((one) => one === wanted) ?? null),
  };
}

/** `22:00–08:00`. */
export function hoursOf({ fromMinute, toMinute }: NonNullable<MemberWishes['quietHours']>): string {
  return `${clockTime(fromMinute)}–${clockTime(toMinute)}`;
}
