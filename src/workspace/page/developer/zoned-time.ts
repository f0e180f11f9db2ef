import { dateFormat } from '../mrkdwn/format-date.ts';

const style = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
const day = 86_400_000;
const monday = 1;

/** A moment as a `datetime-local` input wants it, in the time zone: `2026-11-30T09:00`. Swedish writes dates nearly so. */
export const localText = (ms: number, tz: string): string =>
  dateFormat({ locale: 'sv-SE', tz }, style).format(ms).replace(' ', 'T');

/** The opposite; null for an empty or incomplete text. */
export const momentOf = (text: string, tz: string): number | null => {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (ms: number): number => Date.parse(`${localText(ms, tz)}Z`) - Math.floor(ms / 60_000) * 60_000;
  // Where clocks change, the offset at the first guess may be the other one; at the second it is the right one.
  return asUtc - offsetAt(asUtc - offsetAt(asUtc));
};

/** The first Monday, 09:00 in the time zone, after a moment; all in epoch milliseconds. */
export const nextMondayNine = (now: number, tz: string): number => {
  const today = Date.parse(`${localText(now, tz).slice(0, 10)}T09:00Z`);
  const daysUntil = (monday + 7 - new Date(today).getUTCDay()) % 7;
  const candidates = [daysUntil, daysUntil + 7].map((days) => {
    const text = new Date(today + days * day).toISOString().slice(0, 16);
    return momentOf(text, tz) ?? now;
  });
  return candidates.find((moment) => moment > now) ?? now;
};
