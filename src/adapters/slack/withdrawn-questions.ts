/** Questions that were deleted, by the key under which they are answered (`message-key.ts`). */
export interface WithdrawnQuestions {
  /** Until it ends, the answer to this question is being written; taking the question back aborts it. */
  readonly during: (key: string, writing: AbortController) => { readonly end: () => void };
  /** The question is gone: what is being written ends at once, and what has not begun need not. */
  readonly withdraw: (key: string) => void;
  readonly isWithdrawn: (key: string) => boolean;
}

/** A question waits at most for the answers before it in its thread; older ones are answered and found in the store. */
const mostRemembered = 1_000;

export function createWithdrawnQuestions(): WithdrawnQuestions {
  const writings = new Map<string, AbortController>();
  const gone = new Set<string>();
  return {
    during(key, writing) {
      writings.set(key, writing);
      if (gone.has(key)) writing.abort();
      return { end: () => void writings.delete(key) };
    },
    withdraw(key) {
      gone.add(key);
      const [oldest] = gone;
      if (gone.size > mostRemembered && oldest !== undefined) gone.delete(oldest);
      writings.get(key)?.abort();
    },
    isWithdrawn: (key) => gone.has(key),
  };
}
