import { type Kysely, sql } from 'kysely';
import type { BudgetLimits, Reservation, SpendingStore } from '../../features/answer/budget.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** A sum of the whole workspace bears no member. */
const workspace = '';

/** Thrown within a transaction to undo it. */
class OverBudget extends Error {
  readonly whose: 'member' | 'workspace';
  constructor(whose: 'member' | 'workspace') {
    super(`The budget of the ${whose} is used up`);
    this.whose = whose;
  }
}

/** Sums by member and day, and by workspace and month. Bounded by `prune-spending.ts`. */
export function createSpendingStore(kysely: Kysely<DatabaseSchema>): SpendingStore {
  return {
    async reserve(reservation, limits) {
      try {
        await kysely.transaction().execute(async (transaction) => {
          for (const sum of sumsOf(reservation, limits)) {
            if (!(await add(transaction, reservation, sum))) throw new OverBudget(sum.whose);
          }
        });
        return { over: null };
      } catch (error) {
        if (error instanceof OverBudget) return { over: error.whose };
        throw error;
      }
    },

    async settle(reservation, used) {
      const { teamId, memberId, day, month } = reservation;
      const change = {
        tokens: sql<number>`tokens + ${used.tokens - reservation.tokens}`,
        micro_usd: sql<number>`micro_usd + ${used.microUsd - reservation.microUsd}`,
      };
      await kysely
        .updateTable('model_spending')
        .set(change)
        .where('team_id', '=', teamId)
        .where(({ or, and }) =>
          or([and({ member_id: memberId, period: day }), and({ member_id: workspace, period: month })]),
        )
        .execute();
    },

    async spent(teamId, day, month) {
      const rows = await kysely
        .selectFrom('model_spending')
        .select(['member_id', 'calls', 'tokens', 'micro_usd'])
        .where('team_id', '=', teamId)
        .where('period', 'in', [day, month])
        .orderBy('tokens', 'desc')
        .orderBy('member_id')
        .execute();
      const sums = rows.map((row) => ({
        memberId: row.member_id,
        calls: Number(row.calls),
        tokens: Number(row.tokens),
        microUsd: Number(row.micro_usd),
      }));
      const { calls, tokens, microUsd } = sums.find(({ memberId }) => memberId === workspace) ?? nothing;
      return { month: { calls, tokens, microUsd }, members: sums.filter(({ memberId }) => memberId !== workspace) };
    },
  };
}

const nothing = { calls: 0, tokens: 0, microUsd: 0 };

function sumsOf({ memberId, day, month }: Reservation, limits: BudgetLimits) {
  return [
    { whose: 'member', memberId, period: day, tokens: limits.memberDayTokens, microUsd: limits.memberDayMicroUsd },
    {
      whose: 'workspace',
      memberId: workspace,
      period: month,
      tokens: limits.monthTokens,
      microUsd: limits.monthMicroUsd,
    },
  ] as const;
}

/** Adds to one sum in a single statement, so that two calls at once cannot both take what is left. */
async function add(
  kysely: Kysely<DatabaseSchema>,
  { teamId, tokens, microUsd }: Reservation,
  sum: ReturnType<typeof sumsOf>[number],
): Promise<boolean> {
  const most = { tokens: sum.tokens ?? Number.MAX_SAFE_INTEGER, microUsd: sum.microUsd ?? Number.MAX_SAFE_INTEGER };
  if (tokens > most.tokens || microUsd > most.microUsd) return false;
  const row = await kysely
    .insertInto('model_spending')
    .values({
      ...{ team_id: teamId, member_id: sum.memberId, period: sum.period },
      ...{ calls: 1, tokens, micro_usd: microUsd },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['team_id', 'member_id', 'period'])
        .doUpdateSet({
          calls: sql<number>`model_spending.calls + 1`,
          tokens: sql<number>`model_spending.tokens + ${tokens}`,
          micro_usd: sql<number>`model_spending.micro_usd + ${microUsd}`,
        })
        .where('model_spending.tokens', '<=', most.tokens - tokens)
        .where('model_spending.micro_usd', '<=', most.microUsd - microUsd),
    )
    .returning('calls')
    .executeTakeFirst();
  return row !== undefined;
}
