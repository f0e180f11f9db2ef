import { parseRecord, type RecordWords } from '../../../domain/study/speech/parse-record.ts';
import { parseStudy, type StudyRequest } from '../../../domain/study/speech/parse-study.ts';

/** What concerns a study: what members log, its week and its meetings. */
export type StudyWords = RecordWords | StudyRequest;

/** Reads what concerns a study; null for everything else. */
export function studyWords(text: string): StudyWords | null {
  return parseStudy(text) ?? parseRecord(text);
}
