import type { Kysely } from 'kysely';
import type { ConsentStore } from '../../features/progress/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Who agreed that their stars are shown with their name. */
export function createConsentStore(kysely: Kysely<DatabaseSchema>): ConsentStore {
  return {
    members: async (teamId) => {
      const rows = await kysely.selectFrom('consents').select('member_id').where('team_id', '=', teamId).execute();
      return new Set(rows.map(({ member_id }) => member_id));
    },

    set: async (teamId, memberId, given, at) => {
      if (given) {
        await kysely
          .insertInto('consents')
          .values({ team_id: teamId, member_id: memberId, given_at: at })
          .onConflict((conflict) => conflict.columns(['team_id', 'member_id']).doNothing())
          .execute();
        return;
      }
      const own = kysely.deleteFrom('consents').where('team_id', '=', teamId).where('member_id', '=', memberId);
      await own.execute();
    },
  };
}
