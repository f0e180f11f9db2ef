import type { Budget } from '#src/features/answer/budget.ts';

/** A budget without bounds, for what is not about money. */
export const unlimited: Budget = {
  reserve: async (payer) => ({
    kind: 'reserved',
    reservation: { ...payer, day: '2026-11-26', month: '2026-11', tokens: 0, microUsd: 0 },
  }),
  settle: async () => {},
};
