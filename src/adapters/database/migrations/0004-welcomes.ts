import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** When a conversation was welcomed. Where the tutor was connected or has answered before, it needs no welcome any more. */
export const welcomes: Migration = {
  version: 4,
  name: '0004-welcomes',
  up: async ({ kysely, instant }) => {
    await kysely.schema.alterTable('channels').addColumn('welcomed_at', instant).execute();
    await sql`update channels set welcomed_at = connected_at where connected_at is not null`.execute(kysely);
    // SQLite reads `on conflict` after a select without a condition as part of a join.
    await sql`
      insert into channels (team_id, channel_id, welcomed_at)
      select team_id, channel_id, max(asked_at) from exchanges where true group by team_id, channel_id
      on conflict (team_id, channel_id) do update set welcomed_at = excluded.welcomed_at
    `.execute(kysely);
  },
};
