import type { Check } from './check.ts';

/** Looks at one thing; a rejection becomes an error of that name. */
export interface Examination {
  readonly name: string;
  readonly run: () => Promise<readonly Check[]>;
}

/** Slack answers well within this; a doctor who waits longer is no help. */
const limitMs = 15_000;

/** Runs all examinations side by side, each with a time limit, and keeps their order. */
export async function examine(examinations: readonly Examination[]): Promise<readonly Check[]> {
  const results = await Promise.all(examinations.map(runOne));
  return results.flat();
}

async function runOne({ name, run }: Examination): Promise<readonly Check[]> {
  const { promise: late, resolve } = Promise.withResolvers<readonly Check[]>();
  const timer = setTimeout(
    () => resolve([{ name, status: 'error', message: `did not answer within ${limitMs / 1000} seconds` }]),
    limitMs,
  );
  const failed = (error: unknown): readonly Check[] => [
    { name, status: 'error', message: error instanceof Error ? error.message : String(error) },
  ];
  return Promise.race([run().catch(failed), late]).finally(() => clearTimeout(timer));
}
