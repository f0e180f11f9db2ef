import type { ModelUsage } from './model-ports.ts';
import type { Payer } from './payer.ts';

/** What models may cost; null is no bound. Money in millionths of a dollar. */
export interface BudgetLimits {
  readonly memberDayTokens: number | null;
  readonly memberDayMicroUsd: number | null;
  readonly monthTokens: number | null;
  readonly monthMicroUsd: number | null;
}

/** Dollars for a million tokens, which is millionths of a dollar for one. */
export interface ModelPrices {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** Stands for the group in the place of a member: what the notes themselves cost is nobody's own. */
export const groupPayer = '*';

/** What is set aside for a call before it goes out. */
export interface Reservation extends Payer {
  /** `2026-11-26` and `2026-11` in the group's time zone. */
  readonly day: string;
  readonly month: string;
  readonly tokens: number;
  readonly microUsd: number;
}

export type Reserved =
  | { readonly kind: 'reserved'; readonly reservation: Reservation }
  /** `until`: the day, such as `2026-11-27`, from which there is budget again. */
  | { readonly kind: 'over'; readonly until: string };

/** Sums of what models cost. Each call commits on its own. */
export interface SpendingStore {
  /** Adds to both sums unless one of them would exceed its limit; then neither changes and that one is named. */
  readonly reserve: (
    reservation: Reservation,
    limits: BudgetLimits,
  ) => Promise<{ readonly over: 'member' | 'workspace' | null }>;
  /** Puts what was really used in the place of what was reserved. */
  readonly settle: (
    reservation: Reservation,
    used: { readonly tokens: number; readonly microUsd: number },
  ) => Promise<void>;
  readonly spent: (teamId: string, day: string, month: string) => Promise<Spending>;
}

export interface Spent {
  readonly calls: number;
  readonly tokens: number;
  readonly microUsd: number;
}

export interface Spending {
  readonly month: Spent;
  /** Members who used a model on that day, the most first. */
  readonly members: readonly (Spent & { readonly memberId: string })[];
}

/** Asks for budget before a call and settles after it, whatever became of it. */
export interface Budget {
  readonly reserve: (payer: Payer, inputTokens: number, outputTokens: number) => Promise<Reserved>;
  readonly settle: (reservation: Reservation, usage: ModelUsage | null) => Promise<void>;
}

export function createBudget(deps: {
  readonly spending: Pick<SpendingStore, 'reserve' | 'settle'>;
  readonly limits: BudgetLimits;
  readonly prices: ModelPrices;
  readonly now: () => number;
  readonly timeZone: string;
}): Budget {
  const { spending, limits, prices, now, timeZone } = deps;
  return {
    async reserve(payer, inputTokens, outputTokens) {
      const day = dayOf(now(), timeZone);
      const reservation: Reservation = {
        ...payer,
        day,
        month: day.slice(0, 7),
        tokens: inputTokens + outputTokens,
        microUsd: Math.ceil(inputTokens * prices.input + outputTokens * prices.output),
      };
      const { over } = await spending.reserve(reservation, limits);
      if (over === null) return { kind: 'reserved', reservation };
      return { kind: 'over', until: over === 'member' ? nextDay(day) : nextMonth(day) };
    },
    async settle(reservation, usage) {
      const { inputTokens, cachedTokens, outputTokens } = usage ?? { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };
      const fresh = Math.max(0, inputTokens - cachedTokens);
      await spending.settle(reservation, {
        tokens: inputTokens + outputTokens,
        microUsd: Math.ceil(fresh * prices.input + cachedTokens * prices.cached + outputTokens * prices.output),
      });
    },
  };
}

/** The day in a time zone, as `2026-11-26`. */
export function dayOf(epochMs: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(epochMs);
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function nextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
