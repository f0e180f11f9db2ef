import type { Kysely } from 'kysely';
import type { ChoiceStore } from '../../features/members/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** The language and the time zone that members chose, where they chose one. */
export function createChoiceStore(kysely: Kysely<DatabaseSchema>): ChoiceStore {
  return {
    find: async (memberId) => {
      const rows = kysely.selectFrom('member_choices').selectAll().where('member_id', '=', memberId);
      const row = await rows.orderBy('changed_at', 'desc').limit(1).executeTakeFirst();
      return { locale: row?.locale ?? null, timeZone: row?.time_zone ?? null };
    },
    choose: async (teamId, memberId, { locale, timeZone }, at) => {
      const chosen = {
        ...(locale === undefined ? {} : { locale }),
        ...(timeZone === undefined ? {} : { time_zone: timeZone }),
        changed_at: at,
      };
      await kysely
        .insertInto('member_choices')
        .values({ team_id: teamId, member_id: memberId, locale: null, time_zone: null, ...chosen })
        .onConflict((conflict) => conflict.columns(['team_id', 'member_id']).doUpdateSet(chosen))
        .execute();
    },
  };
}
