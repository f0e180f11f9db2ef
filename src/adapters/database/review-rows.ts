import type { Insertable, Selectable } from 'kysely';
import { isRating } from '../../domain/review/rating.ts';
import type { RecallEntry } from '../../domain/review/recall-entry.ts';
import type { ReviewAsk } from '../../features/review/review-ask.ts';
import type { ReviewAskTable, ReviewLogTable } from './review-schema.ts';

export function toLogRow(entry: RecallEntry): Insertable<ReviewLogTable> {
  return {
    key: entry.key,
    team_id: entry.teamId,
    member_id: entry.memberId,
    concept_id: entry.conceptId,
    item_id: entry.itemId,
    at: entry.atMs,
    rating: entry.rating,
    source: entry.source,
    way: entry.way,
    options: entry.options,
    hints: entry.hints,
    guessed: entry.guessed ? 1 : 0,
    time_zone: entry.timeZone,
    rollover_ms: entry.rolloverMs,
    corrects: entry.corrects,
    recorded_at: entry.recordedMs,
  };
}

/** Numbers may come as text, because PostgreSQL's have 64 bits. */
export function toEntry(row: Selectable<ReviewLogTable>): RecallEntry {
  const rating = row.rating === null ? null : Number(row.rating);
  return {
    key: row.key,
    teamId: row.team_id,
    memberId: row.member_id,
    conceptId: row.concept_id,
    itemId: row.item_id,
    atMs: Number(row.at),
    rating: isRating(rating) ? rating : null,
    source: row.source,
    way: row.way,
    options: row.options,
    hints: row.hints,
    guessed: row.guessed === 1,
    timeZone: row.time_zone,
    rolloverMs: row.rollover_ms,
    corrects: row.corrects,
    recordedMs: Number(row.recorded_at),
  };
}

/** What of an ask is only ever read as a whole. */
type Content = Pick<
  ReviewAsk,
  | 'options'
  | 'right'
  | 'timeZone'
  | 'showsOptions'
  | 'hints'
  | 'undone'
  | 'answer'
  | 'isReturn'
  | 'channelId'
  | 'messageTs'
>;

export function toAskRow(ask: ReviewAsk): Insertable<ReviewAskTable> {
  const { id, teamId, memberId, conceptId, itemId, day, askedMs, state, returnMs, version, ...content } = ask;
  return {
    id,
    team_id: teamId,
    member_id: memberId,
    concept_id: conceptId,
    item_id: itemId,
    day,
    asked_at: askedMs,
    state,
    return_at: returnMs,
    version,
    content: JSON.stringify(content satisfies Content),
  };
}

export function toAsk(row: Selectable<ReviewAskTable>): ReviewAsk {
  return {
    // Written by `toAskRow` and nobody else.
    ...(JSON.parse(row.content) as Content),
    id: row.id,
    teamId: row.team_id,
    memberId: row.member_id,
    conceptId: row.concept_id,
    itemId: row.item_id,
    day: row.day,
    askedMs: Number(row.asked_at),
    state: row.state,
    returnMs: row.return_at === null ? null : Number(row.return_at),
    version: row.version,
  };
}
