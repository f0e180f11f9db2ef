/** How a model is reached and what a call may cost in time and size. */
export interface ModelOptions {
  readonly apiKey: string;
  /** Null for OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** Tokens a model may write, its thinking included. */
  readonly maxOutputTokens: number;
  readonly timeouts: {
    /** Until the server answers at all. */
    readonly connectMs: number;
    /** Until the first piece of text. */
    readonly firstTokenMs: number;
    /** Between two pieces. */
    readonly idleMs: number;
    readonly totalMs: number;
    /** Before a second try; a member is waiting. */
    readonly retryMs: number;
  };
}

/** Options that only OpenAI knows are sent to OpenAI alone: other servers refuse some and silently ignore others. */
export function isOpenAi({ baseUrl }: Pick<ModelOptions, 'baseUrl'>): boolean {
  return baseUrl === null || new URL(baseUrl).hostname === 'api.openai.com';
}
