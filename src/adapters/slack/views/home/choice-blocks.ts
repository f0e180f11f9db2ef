import type { KnownBlock, PlainTextOption } from '@slack/types';
import { actionIds } from '../../action-ids.ts';
import { plain } from '../../blocks.ts';
import type { HomeContext, HomeValue } from './home-value.ts';

/** The value of an option that takes what Slack's profile says. */
export const asInSlack = 'slack';

/** Offered to everybody, in the order of the day; a select holds a hundred options. Whoever lives elsewhere is served by Slack's profile. */
const zones = [
  ...['Pacific/Auckland', 'Australia/Sydney', 'Asia/Tokyo', 'Asia/Seoul', 'Asia/Shanghai', 'Asia/Taipei'],
  ...['Asia/Singapore', 'Asia/Bangkok', 'Asia/Jakarta', 'Asia/Ho_Chi_Minh', 'Asia/Kolkata', 'Asia/Dubai'],
  ...['Europe/Moscow', 'Europe/Istanbul', 'Europe/Helsinki', 'Europe/Berlin', 'Europe/Paris', 'Europe/London', 'UTC'],
  ...['America/Sao_Paulo', 'America/New_York', 'America/Toronto', 'America/Chicago', 'America/Denver'],
  ...['America/Los_Angeles', 'America/Vancouver', 'Pacific/Honolulu'],
];

/** Language and time zone, a select each. A group with one language for all has none to choose. */
export function choiceBlocks(
  { choices, fixedLocale }: HomeValue,
  { messages: { desk } }: HomeContext,
): readonly KnownBlock[] {
  const languages: readonly PlainTextOption[] = [
    { text: plain(desk.localeInSlack, 75), value: asInSlack },
    { text: plain('한국어', 75), value: 'ko' },
    { text: plain('English', 75), value: 'en' },
  ];
  const named = choices.timeZone === null || zones.includes(choices.timeZone) ? zones : [choices.timeZone, ...zones];
  const places = [
    { text: plain(desk.zoneInSlack, 75), value: asInSlack },
    ...named.map((zone) => ({ text: plain(zone.replaceAll('_', ' '), 75), value: zone })),
  ];
  return [
    {
      type: 'actions',
      block_id: 'choices',
      elements: [
        ...(fixedLocale === null
          ? [select(actionIds.chooseLocale, desk.chooseLocale, languages, choices.locale ?? asInSlack)]
          : []),
        select(actionIds.chooseZone, desk.chooseZone, places, choices.timeZone ?? asInSlack),
      ],
    },
  ];
}

function select(id: string, label: string, options: readonly PlainTextOption[], chosen: string) {
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select' as const,
    action_id: id,
    placeholder: plain(label, 150),
    options: [...options],
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}
