import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OpenTutor } from './open-tutor.ts';

/** A tutor in a process of its own. */
export interface TutorChild {
  /** `kill -9`; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Resolves when the process is gone, whoever ended it. */
  readonly gone: Promise<unknown>;
}

/** What differs from the tutor beside it; see `run-tutor.ts`. */
export interface TutorChildOptions {
  readonly slackApiUrl?: string;
  readonly skewMs?: number;
  readonly failAt?: { readonly name: string; readonly visit: number };
  /** False resolves at once instead of when it is connected. */
  readonly waits?: boolean;
}

/** A machine that others use starts one within a minute or two, and no test needs one for longer. */
const longestLifeMs = 5 * 60_000;

/** Starts the tutor as a process of its own, on the same database and workspace; resolves when it is connected. */
export async function startTutorChild(
  { config, access, workspace }: OpenTutor,
  { waits = true, ...options }: TutorChildOptions = {},
): Promise<TutorChild> {
  const { slackApiUrl } = workspace;
  const entry = fileURLToPath(new URL('run-tutor.ts', import.meta.url));
  const child = fork(entry, [JSON.stringify({ config, access, slackApiUrl, ...options })], { timeout: longestLifeMs });
  const gone = once(child, 'exit');
  const started = waits ? await Promise.race([once(child, 'message'), gone.then(() => null)]) : undefined;
  // One that was to end by itself may do so before it is connected.
  if (started === null && options.failAt === undefined) {
    throw new Error('The tutor in a process of its own ended before it was connected');
  }
  return {
    gone,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
