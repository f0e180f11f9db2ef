import { isoDate } from '../../domain/notes/iso-date.ts';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';

/** What a button keeps of one line about reading. */
export interface RecordValue {
  readonly chapter: ChapterKey | null;
  readonly minutes: number | null;
  readonly halves: number | null;
  /** ISO date of the reading; null: today, whenever that is pressed. */
  readonly on: string | null;
}

/** A button's value: `9|150|7|2026-11-24`; what is not said is left empty. */
export function recordValue({ chapter, minutes, halves, on }: RecordValue): string {
  return [chapter, minutes, halves, on].map((part) => part ?? '').join('|');
}

/** Reads {@link recordValue}; null for anything else, as a forged button may hold. Older ones end before the day. */
export function parseRecordValue(value: string): RecordValue | null {
  const match = /^([a-z0-9 A-Z]{0,20})\|(\d{0,4})\|(\d{0,2})(?:\|([\d-]{0,10}))?$/.exec(value);
  if (match === null) return null;
  const [, chapter = '', minutes = '', halves = '', on = ''] = match;
  const record = {
    chapter: chapter === '' ? null : chapter,
    minutes: minutes === '' ? null : Number(minutes),
    halves: halves === '' ? null : Number(halves),
    on: on === '' ? null : on,
  };
  if (record.on !== null && !isDay(record.on)) return null;
  const isWithin = (record.minutes ?? 1) > 0 && (record.minutes ?? 1) <= 24 * 60 && (record.halves ?? 0) <= 10;
  return isWithin && (record.minutes !== null || record.halves !== null) ? record : null;
}

function isDay(on: string): boolean {
  const [year = '', month = '', day = ''] = on.split('-');
  return isoDate(year, month, day) === on;
}
