import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { TutorError } from '../../domain/errors.ts';

/** A workspace that runs in a process of its own, and how to reach it. */
export interface SpawnedWorkspace {
  /** Address of the page. */
  readonly url: string;
  readonly slackApiUrl: string;
  /** Where its clock can be followed. */
  readonly clockUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  /** Resolves with a reason when the process ends without having been asked to. */
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
}

const firstLine = z.object({
  url: z.url(),
  slackApiUrl: z.url(),
  clockUrl: z.url(),
  botToken: z.string(),
  appToken: z.string(),
});

/** It is up in well under a second; ten allow for a very slow disk. */
const startLimitMs = 10_000;
const stopLimitMs = 3_000;

/**
 * Starts the workspace as a process of its own.
 * @param options `keep`: the file it is kept in, made with its folder when missing; null for memory alone
 * @throws TutorError `unavailable` when it does not come up in time; what it says about that stands on standard error
 */
export async function spawnWorkspace(options: {
  readonly port: number;
  readonly manifestPath: string;
  readonly keep: string | null;
}): Promise<SpawnedWorkspace> {
  const entry = fileURLToPath(new URL('../../workspace/run-workspace.ts', import.meta.url));
  const keeping = options.keep === null ? [] : ['--keep', options.keep];
  if (options.keep !== null) makeFolder(dirname(options.keep));
  const child = fork(entry, ['--port', String(options.port), '--manifest', options.manifestPath, ...keeping], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Ctrl-C reaches the whole process group; the workspace must outlive the tutor's goodbye, so it gets a group of its own.
    detached: true,
  });
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(`the workspace ended (${signal ?? `code ${code}`})`));
    child.once('error', (error) => resolve(`the workspace could not be started: ${error.message}`));
  });
  const line = await Promise.race([readLine(child), ended.then(failed), timeLimit()]);
  const address = firstLine.safeParse(line);
  if (!address.success) {
    child.kill('SIGKILL');
    throw new TutorError(
      'unavailable',
      `Cannot start the workspace: it said ${JSON.stringify(line)} instead of its address`,
    );
  }
  return {
    ...address.data,
    died: ended.then((reason) => (stopping ? new Promise<string>(() => {}) : reason)),
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
      await ended;
      clearTimeout(force);
    },
  };
}

/** What members write is nobody else's business on a shared machine. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TutorError('unavailable', `Cannot make the folder for the workspace: ${reason}`, { cause: error });
  }
}

function readLine(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    if (child.stdout === null) return resolve(null);
    createInterface({ input: child.stdout }).once('line', (text) => {
      try {
        resolve(JSON.parse(text));
      } catch {
        resolve(text);
      }
    });
  });
}

function failed(reason: string): never {
  throw new TutorError('unavailable', `Cannot start the workspace: ${reason}`);
}

async function timeLimit(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, startLimitMs).unref());
  return failed(`it gave no address within ${startLimitMs / 1000} seconds`);
}
