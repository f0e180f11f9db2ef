import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';
import { parseExchangeContent } from './exchange-content.ts';

/** Exchanges looked through; what was talked about before them is not what is talked about now. */
const mostExchanges = 20;

/** The files that answers in a channel cited, the latest first. */
export function createRecentCitations(
  kysely: Kysely<DatabaseSchema>,
): (teamId: string, channelId: string) => Promise<readonly string[]> {
  return async (teamId, channelId) => {
    const rows = await kysely
      .selectFrom('exchanges')
      .select(['id', 'content'])
      .where('team_id', '=', teamId)
      .where('channel_id', '=', channelId)
      .orderBy('asked_at', 'desc')
      .limit(mostExchanges)
      .execute();
    return rows.flatMap(({ id, content }) => {
      const { answer } = parseExchangeContent(id, content);
      return answer.kind === 'answered' ? answer.citations.map(({ path }) => path) : [];
    });
  };
}
