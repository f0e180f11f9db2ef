import { type ChapterPart, mostParts } from '../../domain/study/speech/said-several.ts';
import { parseRecordValue, type RecordValue, recordValue } from './record-value.ts';

/** What a button keeps of a line about several chapters. */
export interface SeveralValue extends Pick<RecordValue, 'halves' | 'on'> {
  readonly parts: readonly ChapterPart[];
}

/** A button's value: one `recordValue` per chapter, with `,` between. */
export function severalValue({ parts, halves, on }: SeveralValue): string {
  return parts.map((part) => recordValue({ ...part, halves, on })).join(',');
}

/** Reads {@link severalValue}; null for anything else. */
export function parseSeveralValue(value: string): SeveralValue | null {
  const records = value.split(',').map(parseRecordValue);
  const parts = records.flatMap((one) => {
    const chapter = one?.chapter ?? null;
    return one === null || chapter === null ? [] : [{ chapter, minutes: one.minutes }];
  });
  const [first] = records;
  if (first === null || first === undefined || parts.length !== records.length || parts.length > mostParts) return null;
  return { parts, halves: first.halves, on: first.on };
}
