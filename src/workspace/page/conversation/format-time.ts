import { dateFormat, type Reader } from '../mrkdwn/format-date.ts';
import type { PageWords } from '../words/page-words.ts';

/** `10:31 AM`, in the time zone and language of the member who looks. */
export const formatTime = (seconds: number, reader: Reader): string =>
  dateFormat(reader, { hour: 'numeric', minute: '2-digit' }).format(seconds * 1000);

/** `10:31`, where there is no room for the part of the day. */
export const formatShortTime = (seconds: number, reader: Reader): string =>
  dateFormat(reader, { hour: 'numeric', minute: '2-digit' })
    .formatToParts(seconds * 1000)
    .filter(({ type }) => type !== 'dayPeriod')
    .map(({ value }) => value)
    .join('')
    .trim();

export const formatFull = (seconds: number, reader: Reader): string =>
  dateFormat(reader, { dateStyle: 'full', timeStyle: 'medium' }).format(seconds * 1000);

/** Days begin at a quarter of an hour of UTC in every time zone, so that all times within one share their day. In seconds. */
const quarter = 900;
/** Quarters of an hour whose day is remembered, by time zone: ten thousand messages would be a slow list otherwise. */
const days = new Map<string, string>();
const mostDays = 20_000;

/** A day's name that sorts and compares: `2026-11-23` in the reader's time zone. */
export const dayOf = (seconds: number, { tz }: Reader): string => {
  const key = `${Math.floor(seconds / quarter)} ${tz}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const style = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const day = dateFormat({ locale: 'sv-SE', tz }, style).format(seconds * 1000);
  if (days.size >= mostDays) days.clear();
  days.set(key, day);
  return day;
};

/** "Today", "Yesterday" or the date. */
export const formatDay = (seconds: number, now: number, reader: Reader, words: PageWords): string => {
  const day = dayOf(seconds, reader);
  if (day === dayOf(now, reader)) return words.today;
  if (day === dayOf(now - 86_400, reader)) return words.yesterday;
  const year = day.slice(0, 4) === dayOf(now, reader).slice(0, 4) ? undefined : 'numeric';
  return dateFormat(reader, { weekday: 'long', year, month: 'long', day: 'numeric' }).format(seconds * 1000);
};
