import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

const script = new URL('../../src/workspace/run-workspace.ts', import.meta.url).pathname;
const manifest = new URL('fixtures/manifest.yaml', import.meta.url).pathname;

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Starts the process; resolves with its first line, or with its exit code. */
function start(...args: string[]): Promise<string | number | null> {
  const started = fork(script, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  child = started;
  return new Promise((resolve) => {
    started.stdout?.once('data', (line) => resolve(String(line)));
    started.once('exit', resolve);
  });
}

const exitCode = () => new Promise<number | null>((resolve) => child?.once('exit', resolve));

describe('run-workspace', () => {
  it('prints one line of JSON and ends on SIGTERM', async () => {
    const { url, botToken } = JSON.parse(String(await start('--manifest', manifest))) as Record<string, string>;
    const response = await fetch(`${url}/api/auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}` },
    });
    expect(await response.json()).toMatchObject({ ok: true, url: `${url}/` });
    child?.kill('SIGTERM');
    expect(await exitCode()).toBe(0);
  });

  it('ends when its parent lets go', async () => {
    await start('--manifest', manifest);
    child?.disconnect();
    expect(await exitCode()).toBe(0);
  });

  it('takes the next port when the wanted one is taken', async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port));
    });
    const { url } = JSON.parse(String(await start('--manifest', manifest, '--port', String(port)))) as { url: string };
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    blocker.close();
  });

  it.each([
    ['without a manifest', [], 2],
    ['with --keep and no file', ['--manifest', manifest, '--keep'], 2],
    ['with a file in a folder that does not exist', ['--manifest', manifest, '--keep', '/nowhere/workspace.sqlite'], 1],
    ['with a port that is none', ['--manifest', manifest, '--port', 'many'], 2],
    ['with a manifest it cannot read', ['--manifest', '/nowhere/manifest.yaml'], 1],
  ])('refuses to start %s', async (_what, args, code) => {
    expect(await start(...args)).toBe(code);
  });
});
