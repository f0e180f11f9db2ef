import type { Task } from './ports.ts';

/** Copies kept when a manifest does not say. */
const keptCopies = 7;

/** The task `backup`: a verified copy named after the run's time, so that a second execution finds it done. */
export function createBackUp(deps: {
  readonly backUp: (at: number, keep: number) => Promise<{ readonly path: string; readonly sizeBytes: number }>;
}): Task {
  return async (run) => {
    const { keep } = run.spec.template.with;
    const kept = typeof keep === 'number' && keep > 0 ? keep : keptCopies;
    const { path, sizeBytes } = await deps.backUp(run.scheduledMs ?? run.creationMs, kept);
    return { messages: [], log: [`wrote ${path} (${sizeBytes} bytes) and read it through`] };
  };
}
