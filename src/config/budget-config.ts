import type { BudgetLimits } from '../features/answer/budget.ts';
import type { Environment } from './environment.ts';

/** What models may cost, those that write and those that embed together. */
export function budgetOf(env: Environment): BudgetLimits {
  return {
    memberDayTokens: env.MODEL_DAY_TOKENS,
    memberDayMicroUsd: microUsd(env.MODEL_DAY_USD),
    monthTokens: env.MODEL_MONTH_TOKENS,
    monthMicroUsd: microUsd(env.MODEL_MONTH_USD),
  };
}

function microUsd(dollars: number | null): number | null {
  return dollars === null ? null : Math.round(dollars * 1_000_000);
}
