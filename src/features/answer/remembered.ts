/** What a model wrote, remembered for the same request. */
export interface Remembered<Value> {
  readonly find: (key: string) => Value | null;
  readonly keep: (key: string, value: Value) => void;
}

/** A group asks the same within a week or not at all; a claim is a few hundred bytes. */
const keepForMs = 7 * 24 * 60 * 60 * 1000;
const most = 500;

/** Remembers in memory: a restart costs a call, and nothing outlives the notes it was written from. */
export function createRemembered<Value>(now: () => number): Remembered<Value> {
  const kept = new Map<string, { readonly until: number; readonly value: Value }>();
  return {
    find(key) {
      const found = kept.get(key);
      return found !== undefined && found.until > now() ? found.value : null;
    },
    keep(key, value) {
      kept.delete(key);
      kept.set(key, { until: now() + keepForMs, value });
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/** A question as two that ask the same are alike. */
export function foldQuestion(question: string): string {
  return question.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
