import type { ChapterKey } from '../../domain/study/chapter-key.ts';

/** What a button keeps of one line about reading. */
export interface RecordValue {
  readonly chapter: ChapterKey | null;
  readonly minutes: number | null;
  readonly halves: number | null;
}

/** A button's value: `9|150|7`; what is not said is left empty. */
export function recordValue({ chapter, minutes, halves }: RecordValue): string {
  return [chapter, minutes, halves].map((part) => part ?? '').join('|');
}

/** Reads {@link recordValue}; null for anything else, as an old or forged button may hold. */
export function parseRecordValue(value: string): RecordValue | null {
  const match = /^([a-z0-9 A-Z]{0,20})\|(\d{0,4})\|(\d{0,2})$/.exec(value);
  if (match === null) return null;
  const [, chapter = '', minutes = '', halves = ''] = match;
  const record = {
    chapter: chapter === '' ? null : chapter,
    minutes: minutes === '' ? null : Number(minutes),
    halves: halves === '' ? null : Number(halves),
  };
  const isWithin = (record.minutes ?? 1) > 0 && (record.minutes ?? 1) <= 24 * 60 && (record.halves ?? 0) <= 10;
  return isWithin && (record.minutes !== null || record.halves !== null) ? record : null;
}
