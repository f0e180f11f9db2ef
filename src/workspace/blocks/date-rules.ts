import { type Rule, textLike, wholeNumber } from './rule.ts';

/** A day that exists, as `YYYY-MM-DD`. */
export const date: Rule = textLike(isDay, 'a date in the format YYYY-MM-DD');

/** A time of day, as `HH:mm`. */
export const time: Rule = textLike(
  (text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text),
  'a time in the format HH:mm, from 00:00 to 23:59',
);

/** Seconds since 1970 in ten digits (docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element). */
export const unixTime: Rule = wholeNumber(1_000_000_000, { most: 9_999_999_999 });

export const timeZone: Rule = textLike(isTimeZone, 'an IANA time zone such as Asia/Seoul');

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // February 30th becomes a day of March, or none at all.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
