import type { ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { ChannelWishes } from '../../../features/schedule/wishes.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain, remark } from '../blocks.ts';
import { clockTime, minutesOf } from '../clock-time.ts';

/** Fields of the window, each a block with one element of the same name. */
export const channelFields = ['channel', 'channel-quiet-from', 'channel-quiet-to', 'channel-limit'] as const;
const [channelField, quietFrom, quietTo, limitField] = channelFields;

/** A window has no field for any number of days; these are what groups choose. */
const limits = [1, 2, 3, 5, 7, 10, 20] as const;

/** When and how much is posted in a channel on the tutor's own initiative. What is left empty stays as it is. */
export function channelSettingsView(
  channelId: string | null,
  wishes: ChannelWishes | null,
  messages: Messages,
): ModalView {
  const said = messages.reminders.channelSettings;
  const options: PlainTextOption[] = [
    { text: plain(said.noLimit, 75), value: 'none' },
    ...limits.map((limit) => ({ text: plain(said.limitOf(limit), 75), value: String(limit) })),
  ];
  const now = wishes === null ? null : String(wishes.weeklyLimit ?? 'none');
  const chosen = options.find(({ value }) => value === now);
  const time = (id: string, label: string, minute: number | undefined) =>
    ({
      type: 'input',
      block_id: id,
      optional: true,
      label: plain(label, 150),
      element: {
        type: 'timepicker',
        action_id: id,
        ...(minute === undefined ? {} : { initial_time: clockTime(minute) }),
      },
    }) as const;
  return {
    type: 'modal',
    callback_id: callbackIds.channelSettings,
    title: plain(said.title, 24),
    submit: plain(messages.reminders.settings.save, 24),
    close: plain(messages.schedule.buttons.cancel, 24),
    blocks: [
      {
        type: 'input',
        block_id: channelField,
        label: plain(said.channel, 150),
        element: {
          type: 'conversations_select',
          action_id: channelField,
          filter: { include: ['public', 'private'] },
          ...(channelId === null ? {} : { initial_conversation: channelId }),
        },
      },
      time(quietFrom, messages.reminders.settings.quietFrom, wishes?.quietHours?.fromMinute),
      time(quietTo, messages.reminders.settings.quietTo, wishes?.quietHours?.toMinute),
      remark(said.emptyStays),
      {
        type: 'input',
        block_id: limitField,
        optional: true,
        label: plain(said.limit, 150),
        element: {
          type: 'static_select',
          action_id: limitField,
          options,
          ...(chosen === undefined ? {} : { initial_option: chosen }),
        },
      },
    ],
  };
}

const field = z.object({
  selected_conversation: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const state = z.record(z.string(), z.record(z.string(), field));

/** Reads the window's fields; null where no channel is chosen. The same time twice: no quiet hours. */
export function readChannelSettings(
  values: unknown,
): { readonly channelId: string; readonly change: Partial<ChannelWishes> } | null {
  const fields = state.safeParse(values).data ?? {};
  const of = (id: string) => fields[id]?.[id];
  const channelId = of(channelField)?.selected_conversation ?? null;
  if (channelId === null) return null;
  const [from, to] = [of(quietFrom)?.selected_time ?? null, of(quietTo)?.selected_time ?? null];
  const limit = of(limitField)?.selected_option?.value ?? null;
  const quietHours = from === to ? null : { fromMinute: minutesOf(from), toMinute: minutesOf(to) };
  return {
    channelId,
    change: {
      ...(from === null || to === null ? {} : { quietHours }),
      ...(limit === null ? {} : { weeklyLimit: limit === 'none' ? null : Number(limit) }),
    },
  };
}
