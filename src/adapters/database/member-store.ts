import type { Kysely, Selectable } from 'kysely';
import type { AuthorClaim, MemberStore } from '../../features/members/ports.ts';
import type { AuthorClaimTable, DatabaseSchema } from './database-schema.ts';

/**
 * Who is which author, and who organises: one row per member in each table, so the workspace's members bound them. Of
 * several confirmed claims to one name the latest counts.
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
        .onConflict((conflict) => conflict.columns(['team_id', 'member_id']).doUpdateSet(words))
        .execute();
    },

    confirm: async (teamId, memberId, authorName, by, at) => {
      const row = await kysely
        .updateTable('author_claims')
        .set({ confirmed: 1, confirmed_by: by, changed_at: at })
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .where('author_name', '=', authorName)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toClaim(row);
    },

    reject: async (teamId, memberId, authorName) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('author_claims')
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .where('author_name', '=', authorName)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    claimOf: async (teamId, memberId) => {
      const row = await kysely
        .selectFrom('author_claims')
        .selectAll()
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
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
