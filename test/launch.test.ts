import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const launcher = join(root, 'src', 'launch.mjs');

interface Node {
  readonly path: string;
  readonly version: string;
}

const carried = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]
  .map((name) => join(root, 'node_modules', name, 'bin', 'node'))
  .find((path) => existsSync(path));

/** A Node on the machine that is too old for the tutor, so that the launcher has to hand over; most machines have none. */
const old = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path))
  .map(nodeAt)
  .find(({ version }) => isTooOld(version));

const newEnough = distinct([process.execPath, ...(carried === undefined ? [] : [carried])]).map(nodeAt);
const nodes = [...newEnough, ...(old === undefined ? [] : [old])];

describe('the Nodes of this test', () => {
  it('are new enough, except for the one that hands over', () => {
    expect(newEnough.filter(({ version }) => isTooOld(version))).toEqual([]);
  });

  if (old === undefined) it.skip('hold none older than 22.20, so handing over is NOT tested on this machine');
});

describe.each(nodes)('launch.mjs on Node $version', ({ path }) => {
  it.each([0, 1, 2, 77])('ends with the exit code %i of the script', async (code) => {
    const ended = await finish(launch(path, [script(`process.exitCode = ${code};`)]));
    expect(ended.code).toBe(code);
  });

  it('runs TypeScript on a Node from 22.20 on', async () => {
    const { code, stdout } = await finish(
      launch(path, [script('const version: string = process.versions.node; console.log(version);')]),
    );
    expect(code).toBe(0);
    expect(isTooOld(stdout.trim())).toBe(false);
  });

  it('passes arguments on as they are', async () => {
    const words = ['--help', '', 'a b', '"quoted"', "it's", '$HOME', '*', '한글 질문?', '--', '-x=1'];
    const file = script('console.log(JSON.stringify(process.argv.slice(1)));');
    const { stdout } = await finish(launch(path, [file, ...words]));
    expect(JSON.parse(stdout)).toEqual([file, ...words]);
  });

  it('passes standard input on', async () => {
    const child = launch(path, [script('for await (const part of process.stdin) process.stdout.write(part);')]);
    child.stdin?.end('한 줄\n');
    expect((await finish(child)).stdout).toBe('한 줄\n');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'lets the script decide what %s means, and tells it once',
    async (signal) => {
      const child = launch(path, [
        script(`
        let told = 0;
        process.on('${signal}', () => {
          told += 1;
          setTimeout(() => process.exit(40 + told), 300);
        });
        setTimeout(() => process.exit(9), 15_000);
        console.log('ready');
      `),
      ]);
      await ready(child);
      child.kill(signal);
      expect((await finish(child)).code).toBe(41);
    },
  );

  it('ends with 1 when the script is not there', async () => {
    const { code, stderr } = await finish(launch(path, [join(root, 'src', 'no-such-script.ts')]));
    expect(code).toBe(1);
    expect(stderr).toContain('no-such-script.ts');
  });

  it('ends with 2 and the usage when no script is named', async () => {
    const { code, stdout, stderr } = await finish(launch(path, []));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('Usage: node src/launch.mjs SCRIPT [ARGUMENT…]\n');
  });
});

describe.runIf(old !== undefined)('launch.mjs on a Node that is too old', () => {
  const path = old?.path ?? '';

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', 137],
  ])('ends as a shell would when %s ended the script', async (signal, expected) => {
    const { code } = await finish(
      launch(path, [script(`process.kill(process.pid, '${signal}'); setTimeout(() => {}, 5000);`)]),
    );
    expect(code).toBe(expected);
  });

  it('puts the Node that it found first in PATH, for what the script starts', async () => {
    const file = script(`
      import { execFileSync } from 'node:child_process';
      console.log(execFileSync('node', ['--version'], { encoding: 'utf8' }).slice(1));
    `);
    const { stdout } = await finish(launch(path, [file]));
    expect(isTooOld(stdout.trim())).toBe(false);
  });

  it('says what to do when no Node was installed beside it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'src'));
    copyFileSync(launcher, join(folder, 'src', 'launch.mjs'));
    const child = spawn(path, [join(folder, 'src', 'launch.mjs'), script('')], { timeout: 20_000 });
    const { code, stderr } = await finish(child);
    expect(code).toBe(1);
    expect(stderr).toContain('The tutor needs Node 22.20 or newer');
    expect(stderr).toContain('npm ci');
  });
});

function launch(node: string, args: readonly string[]): ChildProcess {
  return spawn(node, [launcher, ...args], { timeout: 20_000, killSignal: 'SIGKILL' });
}

async function finish(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The child has no pipes');
  const [code, out, err] = await Promise.all([ended, text(stdout), text(stderr)]);
  return { code, stdout: out, stderr: err };
}

/** Waits for the script's first words. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The script ended before it was ready')));
    child.stdout?.once('readable', () => resolve());
  });
}

/** A script in a folder of its own, which goes with the test. */
function script(source: string): string {
  const file = join(temporaryFolder(), 'script.mts');
  writeFileSync(file, source);
  return file;
}

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tutor-launch-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function nodeAt(path: string): Node {
  return { path, version: execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 }).trim().slice(1) };
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 20);
}

function distinct(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => realpathSync(path)))];
}
