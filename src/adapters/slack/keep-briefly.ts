/** Values by key, each taken once; of more than fit the oldest is forgotten. */
export interface Kept<Value> {
  readonly keep: (key: string, value: Value) => void;
  readonly take: (key: string) => Value | null;
}

export function keepBriefly<Value>(most: number): Kept<Value> {
  const values = new Map<string, Value>();
  return {
    keep(key, value) {
      values.set(key, value);
      for (const oldest of [...values.keys()].slice(0, values.size - most)) values.delete(oldest);
    },
    take(key) {
      const value = values.get(key) ?? null;
      values.delete(key);
      return value;
    },
  };
}
