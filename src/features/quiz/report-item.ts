import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { ItemStore } from './ports.ts';

export type ReportOutcome =
  /** `isFirst`: this member had not said so before. */
  | {
      readonly kind: 'reported';
      readonly item: QuizItem;
      readonly reports: number;
      readonly isFirst: boolean;
      readonly isOut: boolean;
    }
  | { readonly kind: 'gone' };

export type ReportItem = (report: { readonly itemId: string; readonly memberId: string }) => Promise<ReportOutcome>;

/** One may err and two may copy each other; three members who find it wrong are a reason to stop asking. */
export const reportsForOut = 3;

/** A member finds an item wrong; at the third it is asked no more until a person decides. Committed when it resolves. */
export function createReportItem(deps: {
  readonly items: Pick<ItemStore, 'find' | 'report' | 'decide'>;
  readonly withdraw: (itemId: string) => Promise<void>;
  readonly now: () => number;
}): ReportItem {
  return async ({ itemId, memberId }) => {
    const item = await deps.items.find(itemId);
    if (item === null) return { kind: 'gone' };
    const at = deps.now();
    const { reports, isFirst } = await deps.items.report({ itemId, memberId, at });
    const isOut = reports >= reportsForOut;
    if (isOut) {
      const trouble = { kind: 'reported', reports } as const;
      const decision = { id: itemId, from: ['approved'], to: 'flagged', trouble, by: memberId, at } as const;
      if (await deps.items.decide(decision)) await deps.withdraw(itemId);
    }
    return { kind: 'reported', item, reports, isFirst, isOut };
  };
}
