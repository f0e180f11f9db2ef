import type { Claim, Written } from '../../domain/grounding/claim.ts';
import type { Familiarity } from '../../domain/grounding/familiarity.ts';
import type { NumberedSentence } from '../../domain/grounding/numbered-sentences.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Payer } from './payer.ts';

/**
 * Why a model gave nothing that can be used:
 * - `off`: none is configured · `resting`: it failed too often just now and is left alone for a while
 * - `unreachable`, `timeout`, `unavailable` (5xx), `rate-limited`, `cut-off`: the way to it
 * - `no-quota`, `key-refused`, `not-found` (model or address): the operator has to act
 * - `refusal`, `too-long`, `bad-answer`: what it wrote
 * - `over-budget`: the member's or the workspace's budget is used up · `stopped`: somebody pressed stop
 */
export type ModelFailure =
  | 'off'
  | 'resting'
  | 'unreachable'
  | 'timeout'
  | 'unavailable'
  | 'rate-limited'
  | 'cut-off'
  | 'no-quota'
  | 'key-refused'
  | 'not-found'
  | 'refusal'
  | 'too-long'
  | 'bad-answer'
  | 'over-budget'
  | 'stopped';

/** Tokens of one call; estimated where the server does not say. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
}

/** `until`: when over budget, the day such as `2026-11-27` from which there is some again. */
export type ModelOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value; readonly usage: ModelUsage }
  | {
      readonly kind: 'failed';
      readonly reason: ModelFailure;
      readonly usage: ModelUsage | null;
      readonly until?: string;
    };

export interface WriteRequest extends Payer {
  readonly question: string;
  readonly sentences: readonly NumberedSentence[];
  readonly locale: Locale;
  /** Null where nothing is known of the reader. */
  readonly familiarity: Familiarity | null;
  readonly signal: AbortSignal;
}

/** Asks a model for an answer out of numbered sentences. `onClaim` is called with each claim as soon as it is complete. */
export type WriteAnswer = (request: WriteRequest, onClaim: (claim: Claim) => void) => Promise<ModelOutcome<Written>>;

export interface BeyondRequest extends Payer {
  readonly question: string;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** Asks a model for what it knows itself, in a few sentences. `onText` is called with each as soon as it is complete. */
export type WriteBeyond = (
  request: BeyondRequest,
  onText: (text: string) => void,
) => Promise<ModelOutcome<readonly string[]>>;

export interface CondenseRequest extends Payer {
  readonly question: string;
  /** The conversation before, oldest first: what was asked and which concepts it was about. */
  readonly turns: readonly { readonly question: string; readonly topics: readonly string[] }[];
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** Asks a model whether a question needs its conversation, and for one that does not. */
export type CondenseQuestion = (
  request: CondenseRequest,
) => Promise<ModelOutcome<{ readonly needsHistory: boolean; readonly standalone: string }>>;
