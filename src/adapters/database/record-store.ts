import type { Kysely, Selectable } from 'kysely';
import type { Reading, SelfRatingRecord } from '../../domain/study/records.ts';
import type { RecordStore } from '../../features/study/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import type { ReadingTable, SelfRatingTable } from './study-tables.ts';

/** Of one member's records the newest so many are read: three a day for ten years. */
const mostRecords = 10_000;

/** What members logged: reading time and how well they understood. Nothing is deleted by undoing. */
export function createRecordStore(kysely: Kysely<DatabaseSchema>): RecordStore {
  return {
    addReading: async (
      { id, teamId, studyId, memberId, chapter, minutes, readOn = null, source, atMs, undoneMs },
      key,
    ) => {
      const row = await kysely
        .insertInto('readings')
        .values({
          ...{ id, key, team_id: teamId, study_id: studyId, member_id: memberId, chapter, minutes, source },
          ...{ recorded_at: atMs, undone_at: undoneMs, read_on: readOn },
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    addRating: async ({ id, teamId, studyId, memberId, chapter, halves, source, atMs, undoneMs }, key) => {
      const row = await kysely
        .insertInto('self_ratings')
        .values({
          ...{ id, key, team_id: teamId, study_id: studyId, member_id: memberId, chapter, halves, source },
          ...{ recorded_at: atMs, undone_at: undoneMs },
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    readings: async (teamId, memberId) => {
      const rows = kysely.selectFrom('readings').selectAll().where('team_id', '=', teamId);
      const mine = rows.where('member_id', '=', memberId).orderBy('recorded_at', 'desc').orderBy('id', 'desc');
      return (await mine.limit(mostRecords).execute()).map(toReading).toReversed();
    },

    ratings: async (teamId, memberId) => {
      const rows = kysely.selectFrom('self_ratings').selectAll().where('team_id', '=', teamId);
      const mine = rows.where('member_id', '=', memberId).orderBy('recorded_at', 'desc').orderBy('id', 'desc');
      return (await mine.limit(mostRecords).execute()).map(toRating).toReversed();
    },

    allReadings: async (teamId, sinceMs) => {
      const rows = kysely.selectFrom('readings').selectAll().where('team_id', '=', teamId);
      const since = rows.where('recorded_at', '>=', sinceMs).where('undone_at', 'is', null);
      return (await since.orderBy('recorded_at').orderBy('id').execute()).map(toReading);
    },

    allRatings: async (teamId, sinceMs) => {
      const rows = kysely.selectFrom('self_ratings').selectAll().where('team_id', '=', teamId);
      const since = rows.where('recorded_at', '>=', sinceMs).where('undone_at', 'is', null);
      return (await since.orderBy('recorded_at').orderBy('id').execute()).map(toRating);
    },

    undo: async (teamId, memberId, id, at) => {
      const reading = await kysely
        .updateTable('readings')
        .set({ undone_at: at })
        .where('id', '=', id)
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .where('undone_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (reading !== undefined) return { kind: 'reading', reading: toReading(reading) };
      const rating = await kysely
        .updateTable('self_ratings')
        .set({ undone_at: at })
        .where('id', '=', id)
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .where('undone_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      return rating === undefined ? null : { kind: 'rating', rating: toRating(rating) };
    },
  };
}

function toReading(row: Selectable<ReadingTable>): Reading {
  const { chapter, minutes, read_on: readOn } = row;
  return { ...recordOf(row), chapter, minutes: Number(minutes), ...(readOn === null ? {} : { readOn }) };
}

function toRating(row: Selectable<SelfRatingTable>): SelfRatingRecord {
  return { ...recordOf(row), chapter: row.chapter, halves: Number(row.halves) };
}

function recordOf(row: Selectable<ReadingTable> | Selectable<SelfRatingTable>) {
  return {
    id: row.id,
    teamId: row.team_id,
    studyId: row.study_id,
    memberId: row.member_id,
    source: row.source,
    atMs: Number(row.recorded_at),
    undoneMs: row.undone_at === null ? null : Number(row.undone_at),
  };
}
