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

/** Lists the latest questions whose answers were found not helpful, at most `limit`, each once. */
export type ListUnhelpful = (limit: number) => Promise<readonly UnhelpfulExchange[]>;

export function createListUnhelpful(kysely: Kysely<DatabaseSchema>): ListUnhelpful {
  return async (limit) => {
    const rows = await kysely
      .selectFrom('exchanges')
      .select(['id', 'content'])
      .where('id', 'in', ({ selectFrom }) => selectFrom('ratings').select('exchange_id').where('helpful', '=', 0))
      .orderBy('asked_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ id, content }) => {
      const { question, answer } = parseExchangeContent(id, content);
      const citations = answer.kind === 'answered' ? answer.citations : [];
      return {
        id,
        question: answer.understanding.standalone ?? question,
        shown: citations.map(({ path, startLine }) => `${path}#${startLine}`),
      };
    });
  };
}
