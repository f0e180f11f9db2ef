import type { PlainTextElement, PlainTextOption } from '@slack/types';
import type { Locale } from '../../../domain/locale.ts';
import { plain } from '../blocks.ts';

/** Groups and options of a menu, and characters of their labels, that Slack takes. */
const [mostGroups, mostOptions, longestLabel] = [100, 100, 75];
/** The first Hangul syllable of each initial consonant that begins a country's name; doubled ones go with the single ones. */
const initials = ['가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '카', '타', '파', '하'];

interface CountryGroup {
  readonly label: PlainTextElement;
  readonly options: PlainTextOption[];
}

/** Countries by their names in the member's language, in groups of one initial: a menu takes no more than a hundred at a time. */
export function countryOptions(codes: readonly string[], locale: Locale): CountryGroup[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  const countries = codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => compare(a.name, b.name));
  return [...Map.groupBy(countries, ({ name }) => initialOf(name))].slice(0, mostGroups).map(([initial, group]) => ({
    label: plain(initial, longestLabel),
    options: group
      .slice(0, mostOptions)
      .map(({ code, name }): PlainTextOption => ({ text: plain(name, longestLabel), value: code })),
  }));
}

function initialOf(name: string): string {
  const first = [...name.normalize('NFC')][0] ?? '';
  if (!/[가-힣]/.test(first)) return first.normalize('NFD').charAt(0).toUpperCase();
  return initials.findLast((syllable) => syllable <= first) ?? first;
}
