/**
 * Reads a mark of what is stored again and again and tells when it is another one: that is how a process hears of what
 * another one has changed. Never two readings at a time.
 */
export function pollChanges(options: {
  readonly read: () => Promise<string>;
  readonly everyMs: number;
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}): { readonly stop: () => Promise<void> } {
  let last: string | null = null;
  let reading: Promise<void> | null = null;

  async function look(): Promise<void> {
    try {
      const mark = await options.read();
      const isChange = last !== null && last !== mark;
      last = mark;
      if (isChange) options.onChange();
    } catch (error) {
      options.onError(error);
    }
  }

  const timer = setInterval(() => {
    reading ??= look().finally(() => {
      reading = null;
    });
  }, options.everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await reading;
    },
  };
}
