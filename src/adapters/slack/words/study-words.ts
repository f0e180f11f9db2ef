import { parseQuestion, type QuestionWords } from '../../../domain/study/speech/parse-question.ts';
import { parseRecord, type RecordWords } from '../../../domain/study/speech/parse-record.ts';
import { parseStudy, type StudyRequest } from '../../../domain/study/speech/parse-study.ts';

/** What concerns a study: what members log, its week and its meetings. */
export type StudyWords = RecordWords | StudyRequest | QuestionWords;

/** Reads what concerns a study; null for everything else. */
export function studyWords(text: string): StudyWords | null {
  return parseQuestion(text) ?? parseStudy(text) ?? parseRecord(text);
}
