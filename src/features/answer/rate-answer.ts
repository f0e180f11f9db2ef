import type { Exchange } from './conversation.ts';
import type { ConversationStore } from './ports.ts';

export interface RateAnswerRequest {
  readonly exchangeId: string;
  readonly memberId: string;
  /** Null takes an earlier opinion back. */
  readonly helpful: boolean | null;
}

export type AnswerRated =
  | {
      readonly kind: 'rated';
      readonly exchange: Exchange;
      readonly helpful: boolean | null;
      readonly ratings: { readonly helpful: number; readonly notHelpful: number };
    }
  | { readonly kind: 'gone' };

/** Notes whether a member found an answer helpful; `gone` when the exchange is no longer kept. */
export type RateAnswer = (request: RateAnswerRequest) => Promise<AnswerRated>;

export interface RateAnswerDeps {
  readonly conversations: Pick<ConversationStore, 'find' | 'rate' | 'ratings'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function createRateAnswer({ conversations, now }: RateAnswerDeps): RateAnswer {
  return async ({ exchangeId, memberId, helpful }) => {
    const exchange = await conversations.find(exchangeId);
    if (exchange === null) return { kind: 'gone' };
    await conversations.rate({ exchangeId, memberId, helpful, at: now() });
    return { kind: 'rated', exchange, helpful, ratings: await conversations.ratings(exchangeId) };
  };
}
