import type { MeasuredAnswer } from '../../domain/progress/estimate-known.ts';
import { countingEntries } from '../../domain/review/recall-entry.ts';
import { measuredAnswer } from './measured-answer.ts';
import type { ReviewStore } from './ports.ts';

/** An answer from memory, by the chapter that it is about. Whose it is must not be shown to anybody else. */
export interface AnswerOnChapter {
  readonly memberId: string;
  /** As counted in the book. */
  readonly chapter: string;
  readonly answer: MeasuredAnswer;
}

/** Every answer since an instant that measures something, once for each chapter that speaks of its concept. */
export type ListChapterAnswers = (teamId: string, sinceMs: number) => Promise<readonly AnswerOnChapter[]>;

export function createListChapterAnswers(deps: {
  readonly reviews: Pick<ReviewStore, 'entriesSince'>;
  readonly chaptersOf: (conceptId: string) => readonly string[];
}): ListChapterAnswers {
  return async (teamId, sinceMs) =>
    countingEntries(await deps.reviews.entriesSince(teamId, sinceMs)).flatMap((entry) => {
      const answer = measuredAnswer(entry);
      if (answer === null) return [];
      return deps.chaptersOf(entry.conceptId).map((chapter) => ({ memberId: entry.memberId, chapter, answer }));
    });
}
