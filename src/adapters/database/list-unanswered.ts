import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';
import { parseExchangeContent } from './exchange-content.ts';

/** A question that the notes could not answer, and the note whose heading was nearest. */
export interface UnansweredExchange {
  readonly memberId: string;
  /** As it was understood, so that a follow-up stands alone. */
  readonly question: string;
  /** Ids. */
  readonly concepts: readonly string[];
  readonly nearestPath: string | null;
  /** Asked in a channel where everybody could read it. */
  readonly isPublic: boolean;
}

/** Lists the latest questions without an answer since a time (epoch milliseconds), newest first. */
export type ListUnanswered = (teamId: string, sinceMs: number) => Promise<readonly UnansweredExchange[]>;

/** A month of a large group; older ones add nothing to what is missing. */
const mostExchanges = 500;

export function createListUnanswered(kysely: Kysely<DatabaseSchema>): ListUnanswered {
  return async (teamId, sinceMs) => {
    const rows = await kysely
      .selectFrom('exchanges')
      .select(['id', 'content', 'asker_id', 'channel_id', 'message_ts'])
      .where('team_id', '=', teamId)
      .where('asked_at', '>=', sinceMs)
      // Written by `printExchangeContent` and nobody else; parsing all would take ten times as long.
      .where('content', 'like', '%"reason":"no-match"%')
      .orderBy('asked_at', 'desc')
      .limit(mostExchanges)
      .execute();
    return rows.flatMap((row) => {
      const { question, answer } = parseExchangeContent(row.id, row.content);
      if (answer.kind !== 'not-in-notes' || answer.reason !== 'no-match') return [];
      return [
        {
          memberId: row.asker_id,
          question: answer.understanding.standalone ?? question,
          concepts: answer.understanding.concepts,
          nearestPath: answer.nearest[0]?.path ?? null,
          // What only the asker saw has no message that stands there.
          isPublic: row.message_ts !== null && !row.channel_id.startsWith('D'),
        },
      ];
    });
  };
}
