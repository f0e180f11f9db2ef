import { type BudgetLimits, dayOf, groupPayer, type Spending, type SpendingStore } from './budget.ts';

/** What models cost today and this month, against what they may. */
export interface Usage extends Spending {
  readonly limits: BudgetLimits;
}

/** Null: there is no model. */
export type ShowUsage = ((teamId: string) => Promise<Usage>) | null;

export function createShowUsage(deps: {
  readonly spending: Pick<SpendingStore, 'spent'>;
  readonly limits: BudgetLimits;
  readonly now: () => number;
  readonly timeZone: string;
}): NonNullable<ShowUsage> {
  const { spending, limits, now, timeZone } = deps;
  return async (teamId) => {
    const day = dayOf(now(), timeZone);
    const { month, members } = await spending.spent(teamId, day, day.slice(0, 7));
    return { month, members: members.filter(({ memberId }) => memberId !== groupPayer), limits };
  };
}
