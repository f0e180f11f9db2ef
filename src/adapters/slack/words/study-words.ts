import { parseRecord, type RecordWords } from '../../../domain/study/speech/parse-record.ts';

/** What concerns a study: what members log, its week and its meetings. */
export type StudyWords = RecordWords;

/** Reads what concerns a study; null for everything else. */
export function studyWords(text: string): StudyWords | null {
  return parseRecord(text);
}
