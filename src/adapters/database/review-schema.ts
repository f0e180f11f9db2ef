import type { Generated } from 'kysely';

/** The tables of reviews. Concepts are named by their cards' ids. */
export interface ReviewSchema {
  readonly review_log: ReviewLogTable;
  readonly review_cards: ReviewCardTable;
  readonly review_asks: ReviewAskTable;
  readonly review_wishes: ReviewWishTable;
  readonly review_appeals: ReviewAppealTable;
}

/** One row per answer and correction. Only added to: every memory can be made from it again. Bounded by what members answer. */
export interface ReviewLogTable {
  /** The order of recording. */
  sequence: Generated<number>;
  key: string;
  team_id: string;
  member_id: string;
  concept_id: string;
  item_id: string | null;
  at: number;
  /** Again 1, Hard 2, Good 3, Easy 4; null: no review. */
  rating: number | null;
  source: 'quiz' | 'review';
  way: 'choice' | 'true-false' | 'typed' | 'self' | 'seen' | 'unknown';
  options: number | null;
  hints: number;
  guessed: number;
  time_zone: string;
  rollover_ms: number;
  /** The key of the row whose place this one takes. */
  corrects: string | null;
  recorded_at: number;
}

/** One row per member and concept, made from the log. */
export interface ReviewCardTable {
  team_id: string;
  member_id: string;
  concept_id: string;
  due_day: number;
  /** JSON of the memory. */
  memory: string;
}

/** One row per card that was shown; bounded by `createPruneReviews`. */
export interface ReviewAskTable {
  sequence: Generated<number>;
  id: string;
  team_id: string;
  member_id: string;
  concept_id: string;
  item_id: string;
  day: number;
  asked_at: number;
  state: 'open' | 'judging' | 'answered' | 'seen' | 'passed' | 'gone';
  /** When it is to come back; null: not today. */
  return_at: number | null;
  version: number;
  /** JSON of the rest (`ask-content.ts`). */
  content: string;
}

/** One row per member with wishes of their own. */
interface ReviewWishTable {
  team_id: string;
  member_id: string;
  /** JSON. */
  content: string;
  changed_at: number;
}

/** One row per answer that its writer finds right; bounded by `createPruneReviews`. */
export interface ReviewAppealTable {
  id: string;
  ask_id: string;
  answer_key: string;
  item_id: string;
  team_id: string;
  member_id: string;
  typed: string;
  state: 'waiting' | 'accepted' | 'rejected';
  at: number;
  decided_by: string | null;
  decided_at: number | null;
}
