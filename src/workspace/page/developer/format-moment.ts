import { dateFormat, type Reader } from '../mrkdwn/format-date.ts';

/** `Monday, November 30, 2026 at 9:00 AM`, in the member's time zone and language. */
export const formatMoment = (ms: number, reader: Reader): string =>
  dateFormat(reader, { dateStyle: 'full', timeStyle: 'short' }).format(ms);

/** The same with seconds. */
export const formatMomentExactly = (ms: number, reader: Reader): string =>
  dateFormat(reader, { dateStyle: 'full', timeStyle: 'medium' }).format(ms);

/** `09:00:00.123`, for lists. */
export const formatInstant = (ms: number, { tz }: Reader): string =>
  dateFormat(
    { locale: 'sv-SE', tz },
    { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
  )
    .format(ms)
    .replace(',', '.');

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3 days, 2 hours`, in the member's language; at least a minute. */
export const formatSpan = (ms: number, { locale }: Reader): string => {
  let rest = Math.max(ms, 60_000);
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0) return [];
    return [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)];
  });
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
};
