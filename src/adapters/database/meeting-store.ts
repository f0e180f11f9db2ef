import type { Kysely } from 'kysely';
import type { MeetingStore } from '../../features/study/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Meetings that are not as planned, who comes, and who presents. */
export function createMeetingStore(kysely: Kysely<DatabaseSchema>): MeetingStore {
  return {
    attendance: async (studyId, week) => {
      const rows = await kysely
        .selectFrom('attendance')
        .select(['member_id', 'answer'])
        .where('study_id', '=', studyId)
        .where('week', '=', week)
        .orderBy('changed_at')
        .orderBy('member_id')
        .execute();
      return rows.map((row) => ({ memberId: row.member_id, answer: row.answer }));
    },

    attend: async (studyId, week, memberId, answer, at) => {
      await kysely
        .insertInto('attendance')
        .values({ study_id: studyId, week, member_id: memberId, answer, changed_at: at })
        .onConflict((conflict) =>
          conflict.columns(['study_id', 'week', 'member_id']).doUpdateSet({ answer, changed_at: at }),
        )
        .execute();
    },

    changes: async (studyId) => {
      const rows = await kysely
        .selectFrom('meeting_changes')
        .selectAll()
        .where('study_id', '=', studyId)
        .orderBy('week')
        .execute();
      return rows.map((row) => ({
        ...{ week: Number(row.week), movedToMs: row.moved_to === null ? null : Number(row.moved_to) },
        by: row.changed_by,
      }));
    },

    change: async (studyId, week, change, at) => {
      if (change === null) {
        await kysely.deleteFrom('meeting_changes').where('study_id', '=', studyId).where('week', '=', week).execute();
        return;
      }
      const values = { moved_to: change.movedToMs, changed_by: change.by, changed_at: at };
      await kysely
        .insertInto('meeting_changes')
        .values({ study_id: studyId, week, ...values })
        .onConflict((conflict) => conflict.columns(['study_id', 'week']).doUpdateSet(values))
        .execute();
    },

    presenters: async (studyId) => {
      const rows = await kysely
        .selectFrom('presenters')
        .select(['week', 'member_id'])
        .where('study_id', '=', studyId)
        .execute();
      return new Map(rows.map((row) => [Number(row.week), row.member_id]));
    },

    setPresenters: (studyId, presenters, at) =>
      kysely.transaction().execute(async (transaction) => {
        for (const { week, memberId } of presenters) {
          const values = { member_id: memberId, changed_at: at };
          await transaction
            .insertInto('presenters')
            .values({ study_id: studyId, week, ...values })
            .onConflict((conflict) => conflict.columns(['study_id', 'week']).doUpdateSet(values))
            .execute();
        }
      }),
  };
}
