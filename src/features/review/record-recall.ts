import { ratings } from '../../domain/review/rating.ts';
import type { RecallEntry } from '../../domain/review/recall-entry.ts';
import { fourInTheMorningMs } from '../../domain/review/study-day.ts';
import { correctionOf } from './log-line.ts';
import type { ReviewStore } from './ports.ts';

/** What an answer in a group's quiz says of a member's memory. Told once for each `key`; late ones find their place by `at`. */
export type RecordRecall = (recall: {
  readonly key: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly conceptId: string;
  /** `again`: wrong, or right by a guess. */
  readonly rating: 'again' | 'good';
  /** Epoch milliseconds of the answer. */
  readonly at: number;
  readonly itemId?: string;
  /** How many options there were to choose from; null: it was written. */
  readonly options?: number | null;
  readonly way?: 'choice' | 'typed' | 'self' | 'unknown';
  readonly guessed?: boolean;
  /** The answer was found right later: it takes the place of what was told under the key. */
  readonly accepted?: boolean;
}) => Promise<void>;

export function createRecordRecall(deps: {
  readonly reviews: Pick<ReviewStore, 'commit'>;
  readonly timeZoneOf: (memberId: string) => Promise<string>;
  readonly now: () => number;
}): RecordRecall {
  return async ({ key, teamId, memberId, conceptId, rating, at, itemId, options, guessed, way, accepted }) => {
    const timeZone = await deps.timeZoneOf(memberId);
    const entry: RecallEntry = {
      ...{ key, teamId, memberId, conceptId, timeZone },
      ...{ itemId: itemId ?? null, options: options ?? null, guessed: guessed ?? false },
      ...{ atMs: at, rating: ratings[rating], hints: 0, corrects: null },
      source: 'quiz',
      way: way ?? 'choice',
      rolloverMs: fourInTheMorningMs,
      recordedMs: deps.now(),
    };
    const line = accepted === true ? correctionOf(entry, entry.rating, 'accepted', entry.recordedMs) : entry;
    await deps.reviews.commit({ ask: null, entries: [line] });
  };
}
