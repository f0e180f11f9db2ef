import type { MeasuredAnswer } from '../../domain/progress/estimate-known.ts';
import { ratings } from '../../domain/review/rating.ts';
import type { RecallEntry } from '../../domain/review/recall-entry.ts';

/** What a group's quiz mostly offers. */
const usualOptions = 4;

/**
 * What a line of the log says of what somebody knows. Null for what measures nothing: an answer after a hint, one's own judgement, or
 * no answer at all.
 */
export function measuredAnswer({ rating, options, hints, way, source }: RecallEntry): MeasuredAnswer | null {
  if (rating === null || hints > 0 || way === 'seen' || way === 'self') return null;
  const offered = options ?? (source === 'quiz' && way === 'choice' ? usualOptions : null);
  return { correct: rating !== ratings.again, chance: offered === null ? 0 : 1 / offered };
}
