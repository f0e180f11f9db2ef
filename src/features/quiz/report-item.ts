import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { ItemStore } from './ports.ts';

export type ReportOutcome =
  | {
      readonly kind: 'reported';
      readonly item: QuizItem;
      readonly reports: number;
      /** What members said of it, the first one first. */
      readonly reasons: readonly string[];
      /** This member had not said so before, or says now why. */
      readonly isNews: boolean;
      readonly isOut: boolean;
    }
  | { readonly kind: 'gone' };

export type ReportItem = (report: {
  readonly itemId: string;
  readonly memberId: string;
  /** Null: none was given. */
  readonly reason: string | null;
}) => Promise<ReportOutcome>;

/** One may err and two may copy each other; three members who find it wrong are a reason to stop asking. */
export const reportsForOut = 3;
/** Code points: a sentence or two. */
export const longestReason = 300;

/** A member finds an item wrong; at the third it is asked no more until a person decides. Committed when it resolves. */
export function createReportItem(deps: {
  readonly items: Pick<ItemStore, 'find' | 'report' | 'decide'>;
  readonly withdraw: (itemId: string) => Promise<void>;
  readonly now: () => number;
}): ReportItem {
  return async ({ itemId, memberId, reason }) => {
    const item = await deps.items.find(itemId);
    if (item === null) return { kind: 'gone' };
    const at = deps.now();
    const said = reason === null ? null : [...reason].slice(0, longestReason).join('');
    const { reports, reasons, isNews } = await deps.items.report({ itemId, memberId, reason: said, at });
    const isOut = reports >= reportsForOut;
    if (isOut) {
      const trouble = { kind: 'reported', reports, reasons } as const;
      const decision = { id: itemId, from: ['approved'], to: 'flagged', trouble, by: memberId, at } as const;
      if (await deps.items.decide(decision)) await deps.withdraw(itemId);
    }
    return { kind: 'reported', item, reports, reasons, isNews, isOut };
  };
}
