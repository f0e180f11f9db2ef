import type { Answer, Understanding } from '../../domain/grounding/answer.ts';
import type { ConversationStore } from './ports.ts';

export type WhyShown =
  | { readonly kind: 'shown'; readonly understanding: Understanding; readonly answer: Answer }
  | { readonly kind: 'gone' };

/** How the words of an exchange were understood and what was found; `gone` when it is no longer kept. */
export type ShowWhy = (exchangeId: string) => Promise<WhyShown>;

export function createShowWhy({ conversations }: { readonly conversations: Pick<ConversationStore, 'find'> }): ShowWhy {
  return async (exchangeId) => {
    const exchange = await conversations.find(exchangeId);
    if (exchange === null) return { kind: 'gone' };
    return { kind: 'shown', understanding: exchange.answer.understanding, answer: exchange.answer };
  };
}
