import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { manifest } from './kept-workspace.ts';

const script = new URL('../../../src/workspace/run-workspace.ts', import.meta.url).pathname;

/** A workspace in a process of its own. */
export interface WorkspaceProcess {
  readonly url: string;
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** `kill -9`; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it politely; resolves with its exit code. */
  readonly end: () => Promise<number | null>;
  /** Resolves with the exit code and what it said on standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
}

/** What became of a workspace that did not open. */
export interface WorkspaceRefusal {
  readonly code: number | null;
  readonly errors: string;
}

/** Starts it on a file; `unprivileged` gives root's rights away, because root may write anything. */
export async function startWorkspaceProcess(
  keep: string,
  { unprivileged = false }: { readonly unprivileged?: boolean } = {},
): Promise<WorkspaceProcess | WorkspaceRefusal> {
  const identity = unprivileged && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = fork(script, ['--manifest', writeManifest(keep), '--keep', keep], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    timeout: 60_000,
    ...identity,
  });
  const ended = endOf(child);
  const line = await Promise.race([firstLine(child), ended]);
  if (typeof line !== 'string') return line;
  return {
    ...(JSON.parse(line) as Pick<WorkspaceProcess, 'url' | 'slackApiUrl' | 'botToken' | 'appToken' | 'signingSecret'>),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    end: async () => {
      child.kill('SIGTERM');
      return (await ended).code;
    },
    ended,
  };
}

/** The same, where it has to open. */
export async function requireWorkspaceProcess(keep: string): Promise<WorkspaceProcess> {
  const started = await startWorkspaceProcess(keep);
  if ('code' in started) throw new Error(`The workspace ended with ${started.code}: ${started.errors}`);
  return started;
}

function writeManifest(keep: string): string {
  const path = `${keep}-manifest.json`;
  writeFileSync(path, JSON.stringify(manifest));
  return path;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return String(chunk);
}

async function endOf(child: ChildProcess): Promise<WorkspaceRefusal> {
  const errors = child.stderr === null ? Promise.resolve('') : text(child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors: await errors };
}
