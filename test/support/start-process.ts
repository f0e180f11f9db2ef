import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A machine that others use starts one within a minute. */
const startMs = 60_000;
const root = new URL('../..', import.meta.url).pathname;

/** The tutor as the README's command starts it, without tokens. */
export interface StartedTutor {
  /** Address of the page. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Ctrl-C; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** `kill -9` for the tutor and its workspace at once; resolves when they are gone. */
  readonly kill: () => Promise<void>;
}

/** Runs `npm start`'s own script with a database of its own, any free port, and nothing of this machine's configuration. */
export async function startTutorProcess(env: Readonly<Record<string, string>> = {}): Promise<StartedTutor> {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-'));
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_PATH: join(folder, 'tutor.sqlite'),
      WORKSPACE_PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void exited.then((code) => reject(new Error(`The tutor ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`The tutor did not start in time: ${said}`)), startMs).unref();
  });
  return {
    url,
    child,
    stop() {
      // Ctrl-C in a terminal reaches the whole group.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      return exited;
    },
    async kill() {
      const all = child.pid === undefined ? [] : [child.pid, ...descendantsOf(child.pid)];
      for (const pid of all) process.kill(pid, 'SIGKILL');
      await exited;
    },
  };
}

/** npm's shell, the tutor and its workspace, which has a process group of its own. */
function descendantsOf(pid: number): readonly number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const all = [...table.matchAll(/^\s*(\d+)\s+(\d+)\s*$/gm)].map(([, id, parent]) => [Number(id), Number(parent)]);
  const below = (parent: number): readonly number[] =>
    all.flatMap(([id = 0, of]) => (of === parent ? [id, ...below(id)] : []));
  return below(pid);
}
