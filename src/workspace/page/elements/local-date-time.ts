import { dateFormat } from '../mrkdwn/format-date.ts';

/** Swedish writes dates as `2026-11-23 09:00`, nearly what the input wants. */
const style = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** Seconds since 1970 as a `datetime-local` input wants them: `2026-11-23T09:00`, in the time zone (IANA). */
export const localDateTime = (seconds: number, tz: string): string =>
  dateFormat({ locale: 'sv-SE', tz }, style)
    .format(seconds * 1000)
    .replace(' ', 'T');

/** The opposite of {@link localDateTime}; null for an empty or incomplete text. */
export const secondsOf = (text: string, tz: string): number | null => {
  const asUtc = new Date(`${text}Z`).getTime() / 1000;
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (seconds: number): number =>
    new Date(`${localDateTime(seconds, tz)}Z`).getTime() / 1000 - Math.floor(seconds / 60) * 60;
  // Where clocks change, the offset at the first guess may be the other one; at the second it is the right one.
  const guess = asUtc - offsetAt(asUtc);
  return Math.floor(asUtc - offsetAt(guess));
};
