import type { Kysely } from 'kysely';
import { TutorError } from '../../domain/errors.ts';
import type { DeliveryStore } from '../../features/inbox/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Slack's own payloads stay far below; whatever is larger is none. */
const maxBodyBytes = 4 * 1024 * 1024;

/** A delivery that nobody could handle for so long, in milliseconds, has nobody left who waits for it: seven days. */
const abandonedAfter = 7 * 24 * 60 * 60 * 1000;

/** Deliveries that wait to be handled. Bounded by `prune`, which also drops what was abandoned. */
export function createDeliveryStore(kysely: Kysely<DatabaseSchema>): DeliveryStore {
  const requireKnown = (attempt: string, key: string, updatedRows: bigint): void => {
    if (updatedRows > 0n) return;
    throw new TutorError('not-found', `Cannot ${attempt} delivery "${key}": it was never accepted`);
  };

  return {
    accept: async (key, body, at) => {
      const bytes = Buffer.byteLength(body);
      if (bytes > maxBodyBytes) {
        throw new TutorError(
          'invalid',
          `Cannot accept delivery "${key}": it has ${bytes} bytes, ${maxBodyBytes} are allowed`,
        );
      }
      const row = await kysely
        .insertInto('deliveries')
        .values({ key, body, attempts: 0, accepted_at: at, finished_at: null })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('key')
        .executeTakeFirst();
      return row === undefined ? 'known' : 'new';
    },

    begin: async (key) => {
      const { numUpdatedRows } = await kysely
        .updateTable('deliveries')
        .set((row) => ({ attempts: row('attempts', '+', 1) }))
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      requireKnown('begin', key, numUpdatedRows);
    },

    finish: async (key, at) => {
      const { numUpdatedRows } = await kysely
        .updateTable('deliveries')
        .set({ body: null, finished_at: at })
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      requireKnown('finish', key, numUpdatedRows);
    },

    unfinished: async (maxAttempts) => {
      const rows = await kysely
        .selectFrom('deliveries')
        .select(['key', 'body', 'attempts'])
        .where('finished_at', 'is', null)
        .where('attempts', '<', maxAttempts)
        .orderBy('accepted_at')
        .orderBy('sequence')
        .execute();
      return rows.flatMap(({ key, body, attempts }) => (body === null ? [] : [{ key, body, attempts }]));
    },

    prune: async (before) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('deliveries')
        .where((row) =>
          row.or([
            row('finished_at', '<', before),
            row('finished_at', 'is', null).and('accepted_at', '<', before - abandonedAfter),
          ]),
        )
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
