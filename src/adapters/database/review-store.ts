import type { Kysely, Transaction } from 'kysely';
import type { Memory } from '../../domain/review/memory.ts';
import type { RecallEntry } from '../../domain/review/recall-entry.ts';
import type { Remember } from '../../domain/review/remember.ts';
import type { Learner, ReviewStore } from '../../features/review/ports.ts';
import type { ReviewAsk } from '../../features/review/review-ask.ts';
import type { DatabaseSchema } from './database-schema.ts';
import { toAsk, toAskRow, toEntry, toLogRow } from './review-rows.ts';

/** Cards that come back are looked at in portions. */
const mostReturns = 100;

/** Thrown within a transaction to undo it. */
class AskChanged extends Error {}

/** The log of reviews. `remember` makes a memory from its lines, within the transaction that adds one. */
export function createReviewStore(kysely: Kysely<DatabaseSchema>, remember: Remember): ReviewStore {
  const ofLearner = ({ teamId, memberId }: Learner) =>
    kysely.selectFrom('review_asks').selectAll().where('team_id', '=', teamId).where('member_id', '=', memberId);

  return {
    async commit({ ask, entries }) {
      try {
        await kysely.transaction().execute(async (transaction) => {
          if (ask !== null && !(await putAsk(transaction, ask))) throw new AskChanged();
          const touched = new Map<string, RecallEntry>();
          for (const entry of entries) {
            const added = await transaction
              .insertInto('review_log')
              .values(toLogRow(entry))
              .onConflict((conflict) => conflict.column('key').doNothing())
              .returning('key')
              .executeTakeFirst();
            if (added !== undefined) touched.set(entry.conceptId, entry);
          }
          for (const entry of touched.values()) await putCard(transaction, entry, remember);
        });
        return true;
      } catch (error) {
        if (error instanceof AskChanged) return false;
        throw error;
      }
    },

    async cards({ teamId, memberId }) {
      const rows = kysely.selectFrom('review_cards').selectAll().where('team_id', '=', teamId);
      const found = await rows.where('member_id', '=', memberId).orderBy('concept_id').execute();
      // Written by `putCard` and nobody else.
      return found.map((row) => ({ conceptId: row.concept_id, memory: JSON.parse(row.memory) as Memory }));
    },

    entries: (learner, conceptId) => readEntries(kysely, learner, conceptId),

    async entriesSince(teamId, sinceMs) {
      const rows = kysely.selectFrom('review_log').selectAll().where('team_id', '=', teamId).where('at', '>=', sinceMs);
      return (await rows.orderBy('sequence').execute()).map(toEntry);
    },

    putMemories: ({ teamId, memberId }, made) =>
      kysely.transaction().execute(async (transaction) => {
        const stored = transaction.deleteFrom('review_cards').where('team_id', '=', teamId);
        await stored.where('member_id', '=', memberId).execute();
        for (const { conceptId, memory } of made) await storeCard(transaction, { teamId, memberId, conceptId }, memory);
      }),

    async learners() {
      const rows = kysely.selectFrom('review_log').select(['team_id', 'member_id']).distinct();
      const found = await rows.orderBy('team_id').orderBy('member_id').execute();
      return found.map((row) => ({ teamId: row.team_id, memberId: row.member_id }));
    },

    async findAsk(id) {
      const row = await kysely.selectFrom('review_asks').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toAsk(row);
    },

    asksOfDay: async (learner, day) =>
      (await ofLearner(learner).where('day', '=', day).orderBy('sequence').execute()).map(toAsk),

    async writtenAsks(itemId) {
      const rows = kysely.selectFrom('review_asks').selectAll().where('item_id', '=', itemId);
      return (await rows.where('state', 'in', ['answered', 'judging']).orderBy('sequence').execute()).map(toAsk);
    },

    openAsks: async (learner) =>
      (await ofLearner(learner).where('state', 'in', ['open', 'judging']).orderBy('sequence').execute()).map(toAsk),

    async lastAsked({ teamId, memberId }, conceptId) {
      const rows = await kysely
        .selectFrom('review_asks')
        .select(['item_id', ({ fn }) => fn.max('asked_at').as('last')])
        .where('team_id', '=', teamId)
        .where('member_id', '=', memberId)
        .where('concept_id', '=', conceptId)
        .groupBy('item_id')
        .execute();
      return new Map(rows.map(({ item_id, last }) => [item_id, Number(last)]));
    },

    async returns(learner, nowMs) {
      const rows = learner === null ? kysely.selectFrom('review_asks').selectAll() : ofLearner(learner);
      const due = rows.where('return_at', '<=', nowMs).orderBy('return_at').orderBy('sequence').limit(mostReturns);
      return (await due.execute()).map(toAsk);
    },
  };
}

async function putAsk(
  transaction: Transaction<DatabaseSchema>,
  { version, after }: { readonly version: number | null; readonly after: ReviewAsk },
): Promise<boolean> {
  const row = toAskRow(after);
  if (version === null) {
    const added = await transaction
      .insertInto('review_asks')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    return added !== undefined;
  }
  const changed = await transaction
    .updateTable('review_asks')
    .set(row)
    .where('id', '=', after.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** Makes the memory of one concept from all that was recorded of it. */
async function putCard(
  transaction: Transaction<DatabaseSchema>,
  { teamId, memberId, conceptId }: RecallEntry,
  remember: Remember,
): Promise<void> {
  const memory = remember(await readEntries(transaction, { teamId, memberId }, conceptId));
  if (memory !== null) return storeCard(transaction, { teamId, memberId, conceptId }, memory);
  const cards = transaction.deleteFrom('review_cards').where('team_id', '=', teamId);
  await cards.where('member_id', '=', memberId).where('concept_id', '=', conceptId).execute();
}

async function storeCard(
  transaction: Transaction<DatabaseSchema>,
  { teamId, memberId, conceptId }: Learner & { readonly conceptId: string },
  memory: Memory,
): Promise<void> {
  const made = { due_day: memory.dueDay, memory: JSON.stringify(memory) };
  await transaction
    .insertInto('review_cards')
    .values({ team_id: teamId, member_id: memberId, concept_id: conceptId, ...made })
    .onConflict((conflict) => conflict.columns(['team_id', 'member_id', 'concept_id']).doUpdateSet(made))
    .execute();
}

async function readEntries(
  kysely: Kysely<DatabaseSchema>,
  { teamId, memberId }: Learner,
  conceptId: string | null,
): Promise<readonly RecallEntry[]> {
  const rows = kysely
    .selectFrom('review_log')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('member_id', '=', memberId);
  const some = conceptId === null ? rows : rows.where('concept_id', '=', conceptId);
  return (await some.orderBy('sequence').execute()).map(toEntry);
}
