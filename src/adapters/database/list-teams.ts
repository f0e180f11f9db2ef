import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';

/** Every workspace in which somebody is tied to an author's name, in a fixed order. */
export async function listTeams(kysely: Kysely<DatabaseSchema>): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('author_claims').select('team_id').distinct().orderBy('team_id').execute();
  return rows.map(({ team_id: teamId }) => teamId);
}
