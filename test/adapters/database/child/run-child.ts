import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export type Child = ChildProcessByStdio<null, Readable, Readable>;

const scripts = {
  'accept-until-killed': new URL('./accept-until-killed.ts', import.meta.url),
  'count-up': new URL('./count-up.ts', import.meta.url),
  'hold-lock': new URL('./hold-lock.ts', import.meta.url),
  'try-database': new URL('./try-database.ts', import.meta.url),
};

/** Starts a script of this folder on this Node; `unprivileged` gives root's rights away, because root may write anything. */
export function startChild(script: keyof typeof scripts, args: readonly string[], unprivileged = false): Child {
  const identity = unprivileged && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return spawn(process.execPath, [fileURLToPath(scripts[script]), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    ...identity,
  });
}

/** Waits for a child's end and gives what it printed. */
export async function finishChild(
  child: Child,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
