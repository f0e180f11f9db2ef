import type { Kysely } from 'kysely';
import type { ReviewWishStore } from '../../features/review/ports.ts';
import type { ReviewWishes } from '../../features/review/review-wishes.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** How members want to be reviewed: one row per member who said anything. */
export function createReviewWishStore(kysely: Kysely<DatabaseSchema>): ReviewWishStore {
  return {
    async ofMember({ teamId, memberId }) {
      const rows = kysely.selectFrom('review_wishes').select('content').where('team_id', '=', teamId);
      const row = await rows.where('member_id', '=', memberId).executeTakeFirst();
      // Written by `save` and nobody else.
      return row === undefined ? null : (JSON.parse(row.content) as ReviewWishes);
    },

    async save({ teamId, memberId }, wishes, at) {
      const said = { content: JSON.stringify(wishes), changed_at: at };
      await kysely
        .insertInto('review_wishes')
        .values({ team_id: teamId, member_id: memberId, ...said })
        .onConflict((conflict) => conflict.columns(['team_id', 'member_id']).doUpdateSet(said))
        .execute();
    },
  };
}
