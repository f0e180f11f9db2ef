import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createPruneSpending } from '#src/adapters/database/prune-spending.ts';
import { createSpendingStore } from '#src/adapters/database/spending-store.ts';
import type { BudgetLimits, Reservation, SpendingStore } from '#src/features/answer/budget.ts';

const free: BudgetLimits = { memberDayTokens: null, memberDayMicroUsd: null, monthTokens: null, monthMicroUsd: null };

const reservation = (more: Partial<Reservation> = {}): Reservation => ({
  ...{ teamId: 'T1', memberId: 'U1', day: '2026-11-26', month: '2026-11', tokens: 100, microUsd: 10 },
  ...more,
});

/** What every store of models' costs promises. */
export function testSpendingStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('spendingStore', () => {
    let store: SpendingStore;
    beforeEach(() => {
      store = createSpendingStore(kysely());
    });
    const spent = () => store.spent('T1', '2026-11-26', '2026-11');

    it('sums what is reserved, by member and for the workspace', async () => {
      await store.reserve(reservation(), free);
      await store.reserve(reservation(), free);
      await store.reserve(reservation({ memberId: 'U2' }), free);
      expect(await spent()).toEqual({
        month: { calls: 3, tokens: 300, microUsd: 30 },
        members: [
          { memberId: 'U1', calls: 2, tokens: 200, microUsd: 20 },
          { memberId: 'U2', calls: 1, tokens: 100, microUsd: 10 },
        ],
      });
    });

    it('puts what was used in the place of what was reserved', async () => {
      const made = reservation();
      await store.reserve(made, free);
      await store.settle(made, { tokens: 40, microUsd: 4 });
      expect((await spent()).month).toEqual({ calls: 1, tokens: 40, microUsd: 4 });
      expect((await spent()).members[0]?.tokens).toBe(40);
    });

    it.each([
      ['member', { memberDayTokens: 150 }],
      ['member', { memberDayMicroUsd: 15 }],
      ['workspace', { monthTokens: 150 }],
      ['workspace', { monthMicroUsd: 15 }],
    ] as const)('refuses what exceeds the budget of the %s and changes neither sum', async (whose, limit) => {
      expect(await store.reserve(reservation(), { ...free, ...limit })).toEqual({ over: null });
      expect(await store.reserve(reservation(), { ...free, ...limit })).toEqual({ over: whose });
      expect((await spent()).month).toEqual({ calls: 1, tokens: 100, microUsd: 10 });
      expect((await spent()).members[0]?.calls).toBe(1);
    });

    it('refuses a first call that exceeds the budget alone', async () => {
      expect(await store.reserve(reservation(), { ...free, memberDayTokens: 0 })).toEqual({ over: 'member' });
      expect((await spent()).members).toEqual([]);
    });

    it('gives what is left to one of two calls at once', async () => {
      const limits = { ...free, memberDayTokens: 150 };
      const both = await Promise.all([store.reserve(reservation(), limits), store.reserve(reservation(), limits)]);
      expect(both.filter(({ over }) => over === null)).toHaveLength(1);
    });

    it('forgets days and months before a day', async () => {
      await store.reserve(reservation({ day: '2025-10-01', month: '2025-10' }), free);
      await store.reserve(reservation(), free);
      await createPruneSpending(kysely())('2025-11-26');
      expect((await store.spent('T1', '2025-10-01', '2025-10')).month.calls).toBe(0);
      expect((await spent()).month.calls).toBe(1);
    });

    it('keeps days, months and teams apart', async () => {
      await store.reserve(reservation(), free);
      await store.reserve(reservation({ teamId: 'T2' }), free);
      await store.reserve(reservation({ day: '2026-12-01', month: '2026-12' }), free);
      expect(await spent()).toMatchObject({ month: { calls: 1 }, members: [{ calls: 1 }] });
    });
  });
}
