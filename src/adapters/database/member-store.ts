import type { Kysely, Selectable } from 'kysely';
import type { AuthorClaim, MemberStore } from '../../features/members/ports.ts';
import type { AuthorClaimTable, DatabaseSchema } from './database-schema.ts';

/**
 * Who is which author, and who organises. A member has at most one confirmed claim and one pending claim per author, so
 * the workspace's members and the notes' authors bound the tables.
 */
export function createMemberStore(kysely: Kysely<DatabaseSchema>): MemberStore {
  return {
    claim: async ({ teamId, memberId, authorName, confirmed, confirmedBy, at }) => {
      const words = {
        author_name: authorName,
        confirmed: confirmed ? 1 : 0,
        confirmed_by: confirmedBy,
        changed_at: at,
      };
      await kysely
        .insertInto('author_claims')
        .values({ team_id: teamId, member_id: memberId, ...words })
        .onConflict((conflict) => conflict.columns(['team_id', 'member_id', 'author_name']).doUpdateSet(words))
        .execute();
    },

    confirm: (teamId, memberId, authorName, by, at) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('author_claims')
          .set({ confirmed: 1, confirmed_by: by, changed_at: at })
          .where('team_id', '=', teamId)
          .where('member_id', '=', memberId)
          .where('author_name', '=', authorName)
          .where('confirmed', '=', 0)
          // An author is one member: whoever was confirmed first stays.
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('author_claims as other')
                  .select('other.member_id')
                  .where('other.team_id', '=', teamId)
                  .where('other.author_name', '=', authorName)
                  .where('other.confirmed', '=', 1),
              ),
            ),
          )
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        // A member is one author: the new tie takes the old one's place.
        await transaction
          .deleteFrom('author_claims')
          .where('team_id', '=', teamId)
          .where('member_id', '=', memberId)
          .where('author_name', '!=', authorName)
          .execute();
        return toClaim(row);
      }),

    reject: async (teamId, memberId, authorName) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('author_claims')
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .where('author_name', '=', authorName)
        .where('confirmed', '=', 0)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    claimOf: async (teamId, memberId) => {
      const row = await kysely
        .selectFrom('author_claims')
        .selectAll()
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .orderBy('confirmed', 'desc')
        .orderBy('changed_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toClaim(row);
    },

    memberFor: async (teamId, authorName) => {
      const row = await kysely
        .selectFrom('author_claims')
        .select('member_id')
        .where('team_id', '=', teamId)
        .where('author_name', '=', authorName)
        .where('confirmed', '=', 1)
        .orderBy('changed_at', 'desc')
        .orderBy('member_id')
        .limit(1)
        .executeTakeFirst();
      return row?.member_id ?? null;
    },

    isOrganiser: async (teamId, memberId) => {
      const row = await kysely
        .selectFrom('organisers')
        .select('member_id')
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .executeTakeFirst();
      return row !== undefined;
    },

    organisers: async (teamId) => {
      const rows = await kysely
        .selectFrom('organisers')
        .select('member_id')
        .where('team_id', '=', teamId)
        .orderBy('named_at')
        .orderBy('member_id')
        .execute();
      return rows.map((row) => row.member_id);
    },

    nameOrganiser: async ({ teamId, memberId, by, at }) => {
      await kysely
        .insertInto('organisers')
        .values({ team_id: teamId, member_id: memberId, named_by: by, named_at: at })
        .onConflict((conflict) => conflict.columns(['team_id', 'member_id']).doNothing())
        .execute();
    },

    removeOrganiser: async (teamId, memberId) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('organisers')
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

function toClaim(row: Selectable<AuthorClaimTable>): AuthorClaim {
  return {
    teamId: row.team_id,
    memberId: row.member_id,
    authorName: row.author_name,
    confirmed: row.confirmed === 1,
    confirmedBy: row.confirmed_by,
    at: Number(row.changed_at),
  };
}
