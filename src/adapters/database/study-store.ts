import type { Kysely, Selectable } from 'kysely';
import type { Study, StudyPlan } from '../../domain/study/study.ts';
import type { StudyStore } from '../../features/study/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import type { StudyTable } from './study-tables.ts';

/** Studies and who takes part. */
export function createStudyStore(kysely: Kysely<DatabaseSchema>): StudyStore {
  const studies = () => kysely.selectFrom('studies').selectAll('studies');
  return {
    find: async (id) => only(await studies().where('id', '=', id).executeTakeFirst()),

    ofChannel: async (teamId, channelId) =>
      only(await studies().where('team_id', '=', teamId).where('channel_id', '=', channelId).executeTakeFirst()),

    ofTeam: async (teamId) =>
      (await studies().where('team_id', '=', teamId).orderBy('created_at').orderBy('id').execute()).map(toStudy),

    all: async () => (await studies().orderBy('created_at').orderBy('id').execute()).map(toStudy),

    ofMember: async (teamId, memberId) => {
      const rows = await studies()
        .innerJoin('enrolments', 'enrolments.study_id', 'studies.id')
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .where('takes_part', '=', 1)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toStudy);
    },

    create: async ({ id, teamId, channelId, plan, version, createdBy, createdMs, cardTs }) => {
      const row = await kysely
        .insertInto('studies')
        .values({
          ...{ id, team_id: teamId, channel_id: channelId, plan: JSON.stringify(plan), version },
          ...{ created_by: createdBy, created_at: createdMs, changed_at: createdMs, card_ts: cardTs },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    changePlan: async (id, version, plan, at) => {
      const row = await kysely
        .updateTable('studies')
        .set({ plan: JSON.stringify(plan), version: version + 1, changed_at: at })
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    setCard: async (id, cardTs) => {
      await kysely.updateTable('studies').set({ card_ts: cardTs }).where('id', '=', id).execute();
    },

    enrolments: async (studyId) => {
      const rows = await kysely
        .selectFrom('enrolments')
        .selectAll()
        .where('study_id', '=', studyId)
        .orderBy('joined_at')
        .orderBy('member_id')
        .execute();
      return rows.map((row) => ({
        ...{ memberId: row.member_id, takesPart: row.takes_part === 1, joinedMs: Number(row.joined_at) },
      }));
    },

    enrol: async (studyId, memberId, takesPart, at) => {
      const state = { takes_part: takesPart ? 1 : 0, changed_at: at };
      const row = await kysely
        .insertInto('enrolments')
        .values({ study_id: studyId, member_id: memberId, joined_at: at, ...state })
        .onConflict((conflict) =>
          conflict
            .columns(['study_id', 'member_id'])
            .doUpdateSet(state)
            .where('enrolments.takes_part', '!=', state.takes_part),
        )
        .returning('member_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

function only(row: Selectable<StudyTable> | undefined): Study | null {
  return row === undefined ? null : toStudy(row);
}

function toStudy(row: Selectable<StudyTable>): Study {
  return {
    id: row.id,
    teamId: row.team_id,
    channelId: row.channel_id,
    // Written by this store and nobody else.
    plan: JSON.parse(row.plan) as StudyPlan,
    version: Number(row.version),
    createdBy: row.created_by,
    createdMs: Number(row.created_at),
    cardTs: row.card_ts,
  };
}
