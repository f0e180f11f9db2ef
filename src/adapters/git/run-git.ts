import { spawn } from 'node:child_process';

/** What git did. `timeout`: it was ended because it took too long. */
export interface GitResult {
  readonly code: number | 'timeout' | 'missing';
  readonly output: string;
  readonly errors: string;
}

/** What git says beyond this is not kept. */
const mostOutput = 256 * 1024;
/** From the request to end until it is ended for good. */
const graceMs = 2_000;

/**
 * Runs git with arguments as they are, without a shell, for at most `limitMs`. It asks nobody anything, runs no hooks, and
 * speaks no protocols that run commands.
 */
export function runGit(
  args: readonly string[],
  options: { readonly cwd: string; readonly key: string | null; readonly limitMs: number },
): Promise<GitResult> {
  const safe = ['core.hooksPath=/dev/null', 'protocol.ext.allow=never', 'core.symlinks=false', 'core.fsmonitor=false'];
  const settings = safe.flatMap((one) => ['-c', one]);
  const ssh = ['ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10', '-o', 'StrictHostKeyChecking=accept-new'];
  // Its value is split by a shell, so that the configuration lets no key through whose path has anything but plain letters.
  const identity = options.key === null ? [] : ['-i', options.key, '-o', 'IdentitiesOnly=yes'];
  const env = {
    // Where git and ssh stand; nothing else of the tutor's surroundings is git's business.
    PATH: '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin',
    HOME: options.cwd,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_SSH_COMMAND: [...ssh, ...identity].join(' '),
  };
  return new Promise((resolve) => {
    // A group of its own, so that what git has started ends with it.
    const child = spawn('git', [...settings, ...args], {
      cwd: options.cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const kept = { output: '', errors: '' };
    let timedOut = false;
    const end = (signal: NodeJS.Signals) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const limit = setTimeout(() => {
      timedOut = true;
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), graceMs).unref();
    }, options.limitMs);
    child.stdout.on('data', (part: Buffer) => {
      if (kept.output.length < mostOutput) kept.output += part.toString('utf8');
    });
    child.stderr.on('data', (part: Buffer) => {
      if (kept.errors.length < mostOutput) kept.errors += part.toString('utf8');
    });
    child.on('error', () => {
      clearTimeout(limit);
      resolve({ code: 'missing', ...kept });
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: timedOut ? 'timeout' : (code ?? 1), ...kept });
    });
  });
}
