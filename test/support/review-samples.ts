import type { RecallEntry } from '#src/domain/review/recall-entry.ts';
import type { ReviewAsk } from '#src/features/review/review-ask.ts';

/** A line of the log with everything it needs. */
export function recallEntry(more: Partial<RecallEntry> = {}): RecallEntry {
  return {
    ...{ key: 'key', teamId: 'T1', memberId: 'U1', conceptId: 'service', itemId: null, atMs: 0, rating: 3 },
    ...{ source: 'review', way: 'choice', options: 4, hints: 0, guessed: false, timeZone: 'Asia/Seoul' },
    ...{ rolloverMs: 14_400_000, corrects: null, recordedMs: 1, ...more },
  };
}

/** A card that was shown, with everything it needs. */
export function reviewAsk(more: Partial<ReviewAsk> = {}): ReviewAsk {
  return {
    ...{ id: 'ask', teamId: 'T1', memberId: 'U1', conceptId: 'service', itemId: 'item' },
    ...{ options: ['a', 'b'], right: 0, day: 7, askedMs: 0, timeZone: 'Asia/Seoul', state: 'open' },
    ...{ showsOptions: true, hints: 0, undone: 0, answer: null, isReturn: false, returnMs: null },
    ...{ channelId: null, messageTs: null, version: 0, ...more },
  };
}
