import type { Kysely, Selectable } from 'kysely';
import { TutorError } from '../../domain/errors.ts';
import type { Exchange } from '../../features/answer/conversation.ts';
import type { ConversationStore } from '../../features/answer/ports.ts';
import type { DatabaseSchema, ExchangeTable } from './database-schema.ts';
import { parseExchangeContent, printExchangeContent } from './exchange-content.ts';

/** Exchanges and opinions on them. Bounded by `createPruneConversations`. */
export function createConversationStore(kysely: Kysely<DatabaseSchema>): ConversationStore {
  const findBy = async (column: 'id' | 'key', value: string): Promise<Exchange | null> => {
    const row = await kysely.selectFrom('exchanges').selectAll().where(column, '=', value).executeTakeFirst();
    return row === undefined ? null : toExchange(row);
  };

  return {
    record: async (exchange) => {
      const row = await kysely
        .insertInto('exchanges')
        .values(toRow(exchange))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returningAll()
        .executeTakeFirst();
      const stored = row === undefined ? await findBy('key', exchange.key) : toExchange(row);
      if (stored !== null) return stored;
      throw new TutorError(
        'conflict',
        `Cannot record exchange "${exchange.id}": the one with its key was just removed`,
      );
    },

    revise: async (exchangeId, answer) => {
      const old = await findBy('id', exchangeId);
      if (old === null) throw unknownExchange('revise', exchangeId);
      await kysely
        .updateTable('exchanges')
        .set({ content: printExchangeContent({ ...old, answer }) })
        .where('id', '=', exchangeId)
        .where('message_ts', 'is', null)
        .execute();
      return (await findBy('id', exchangeId)) ?? old;
    },

    markPosted: async (exchangeId, threadTs, messageTs) => {
      const { numUpdatedRows } = await kysely
        .updateTable('exchanges')
        .set({ thread_ts: threadTs, message_ts: messageTs })
        .where('id', '=', exchangeId)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw unknownExchange('mark as posted', exchangeId);
    },

    takeOver: ({ id, key, place }, exchangeId, messageTs) =>
      kysely.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('ratings').where('exchange_id', '=', id).execute();
        const { numDeletedRows } = await transaction
          .deleteFrom('exchanges')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) return;
        await transaction
          .updateTable('exchanges')
          .set({ key, thread_ts: place.threadTs, message_ts: messageTs })
          .where('id', '=', exchangeId)
          .execute();
      }),

    remove: (exchangeId) =>
      kysely.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('ratings').where('exchange_id', '=', exchangeId).execute();
        await transaction.deleteFrom('exchanges').where('id', '=', exchangeId).execute();
      }),

    find: (exchangeId) => findBy('id', exchangeId),
    findByKey: (key) => findBy('key', key),

    inThread: async ({ teamId, channelId, threadTs }, limit) => {
      if (threadTs === null) return [];
      const latestFirst = await kysely
        .selectFrom('exchanges')
        .selectAll()
        .where('team_id', '=', teamId)
        .where('channel_id', '=', channelId)
        .where('thread_ts', '=', threadTs)
        .orderBy('asked_at', 'desc')
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return latestFirst.reverse().map(toExchange);
    },

    rate: async ({ exchangeId, memberId, helpful, at }) => {
      if (helpful === null) {
        await kysely
          .deleteFrom('ratings')
          .where('exchange_id', '=', exchangeId)
          .where('member_id', '=', memberId)
          .execute();
        return;
      }
      const opinion = { helpful: helpful ? 1 : 0, rated_at: at };
      const stored = await kysely
        .insertInto('ratings')
        .columns(['exchange_id', 'member_id', 'team_id', 'helpful', 'rated_at'])
        .expression(({ selectFrom, val, cast }) =>
          selectFrom('exchanges')
            .select(['exchanges.id', val(memberId).as('member_id'), 'exchanges.team_id'])
            .select([
              cast<number>(val(opinion.helpful), 'integer').as('helpful'),
              cast<number>(val(opinion.rated_at), 'bigint').as('rated_at'),
            ])
            .where('exchanges.id', '=', exchangeId),
        )
        .onConflict((conflict) => conflict.columns(['exchange_id', 'member_id']).doUpdateSet(opinion))
        .returning('exchange_id')
        .executeTakeFirst();
      if (stored === undefined) throw unknownExchange('rate', exchangeId);
    },

    ratings: async (exchangeId) => {
      const rows = await kysely
        .selectFrom('ratings')
        .select(({ fn }) => ['helpful', fn.countAll().as('count')])
        .where('exchange_id', '=', exchangeId)
        .groupBy('helpful')
        .execute();
      const countOf = (helpful: number) => Number(rows.find((row) => row.helpful === helpful)?.count ?? 0);
      return { helpful: countOf(1), notHelpful: countOf(0) };
    },
  };
}

function toRow(exchange: Exchange) {
  const { id, key, askerId, place, messageTs, askedAt } = exchange;
  return {
    id,
    key,
    team_id: place.teamId,
    channel_id: place.channelId,
    thread_ts: place.threadTs,
    message_ts: messageTs,
    asker_id: askerId,
    content: printExchangeContent(exchange),
    asked_at: askedAt,
  };
}

function toExchange(row: Selectable<ExchangeTable>): Exchange {
  return {
    id: row.id,
    place: { teamId: row.team_id, channelId: row.channel_id, threadTs: row.thread_ts },
    key: row.key,
    askerId: row.asker_id,
    ...parseExchangeContent(row.id, row.content),
    messageTs: row.message_ts,
    askedAt: Number(row.asked_at),
  };
}

function unknownExchange(attempt: string, id: string): TutorError {
  return new TutorError('not-found', `Cannot ${attempt} exchange "${id}": there is none with this id`);
}
