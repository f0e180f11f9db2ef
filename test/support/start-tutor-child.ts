import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OpenTutor } from './open-tutor.ts';

/** A tutor in a process of its own. */
export interface TutorChild {
  /** `kill -9`; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts the tutor as a process of its own, on the same database and workspace; resolves when it is connected, or with
 * `waits: false` at once.
 */
export async function startTutorChild(
  { config, access, workspace }: OpenTutor,
  { waits = true }: { readonly waits?: boolean } = {},
): Promise<TutorChild> {
  const { slackApiUrl } = workspace;
  const entry = fileURLToPath(new URL('run-tutor.ts', import.meta.url));
  const child = fork(entry, [JSON.stringify({ config, access, slackApiUrl })], { timeout: 60_000 });
  const gone = once(child, 'exit');
  const started = waits ? await Promise.race([once(child, 'message'), gone.then(() => null)]) : undefined;
  if (started === null) throw new Error('The tutor in a process of its own ended before it was connected');
  return {
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
