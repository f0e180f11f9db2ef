import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database-schema.ts';
import { parseExchangeContent } from './exchange-content.ts';

/** A question whose answer somebody found not helpful, with the passages that were shown; nobody's name. */
export interface UnhelpfulExchange {
  readonly id: string;
  /** As it was understood, so that a follow-up stands alone. */
  readonly question: string;
  /** `path#line` of what was quoted. */
  readonly shown: readonly string[];
}

/**
 * Lists the latest questions whose answers were found not helpful, at most `limit`, each once. Those that were asked in a direct
 * message, or whose answer the asker alone saw, are only counted unless they are asked for.
 */
export type ListUnhelpful = (
  limit: number,
  includePrivate: boolean,
) => Promise<{ readonly exchanges: readonly UnhelpfulExchange[]; readonly leftOut: number }>;

export function createListUnhelpful(kysely: Kysely<DatabaseSchema>): ListUnhelpful {
  return async (limit, includePrivate) => {
    const all = await kysely
      .selectFrom('exchanges')
      .select(['id', 'content', 'channel_id', 'message_ts'])
      .where('id', 'in', ({ selectFrom }) => selectFrom('ratings').select('exchange_id').where('helpful', '=', 0))
      .orderBy('asked_at', 'desc')
      .execute();
    const open = all.filter((row) => includePrivate || !isPrivate(row));
    const exchanges = open.slice(0, limit).map(({ id, content }) => {
      const { question, answer } = parseExchangeContent(id, content);
      const citations = answer.kind === 'answered' ? answer.citations : [];
      return {
        id,
        question: answer.understanding.standalone ?? question,
        shown: citations.map(({ path, startLine }) => `${path}#${startLine}`),
      };
    });
    return { exchanges, leftOut: all.length - open.length };
  };
}

/** Slack's direct messages have ids that begin with D, and an answer that the asker alone saw was never posted. */
function isPrivate(row: { readonly channel_id: string; readonly message_ts: string | null }): boolean {
  return row.channel_id.startsWith('D') || row.message_ts === null;
}
