import type { Rating } from '../../domain/review/rating.ts';
import type { RecallEntry } from '../../domain/review/recall-entry.ts';
import { fourInTheMorningMs } from '../../domain/review/study-day.ts';
import { type AskAnswer, type ReviewAsk, recallKey } from './review-ask.ts';

/** The line of the log for an answered card. */
export function logLine(ask: ReviewAsk, answer: AskAnswer, recordedMs: number): RecallEntry {
  return {
    ...{ key: recallKey(ask), teamId: ask.teamId, memberId: ask.memberId, conceptId: ask.conceptId },
    ...{ itemId: ask.itemId, atMs: answer.atMs, rating: answer.rating, way: answer.way, guessed: answer.guessed },
    // Only a chosen option may have been hit by chance.
    options: (answer.way === 'choice' || answer.way === 'true-false') && ask.showsOptions ? ask.options.length : null,
    hints: ask.hints,
    source: 'review',
    timeZone: ask.timeZone,
    rolloverMs: fourInTheMorningMs,
    corrects: null,
    recordedMs,
  };
}

/**
 * A line that takes the place of the one for the same answer: nothing in the log is ever changed.
 * @param reason makes its key: corrected twice for one reason, it is one line
 * @param rating null: the answer says nothing of memory any more
 */
export function correctionOf(
  line: RecallEntry,
  rating: Rating | null,
  reason: string,
  recordedMs: number,
): RecallEntry {
  return { ...line, key: `${line.key}:${reason}`, corrects: line.key, rating, recordedMs };
}
