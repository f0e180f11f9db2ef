import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { openWorkspace } from '#src/workspace/open-workspace.ts';
import { type StartedTutor, startTutorProcess } from '../support/start-process.ts';

const hour = 3_600_000;
const week = 7 * 24 * hour;

/** Does what the page of a workspace does. */
async function pageOf(url: string) {
  const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', cookie };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  };
}

describe('a tutor as npm start starts it', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-clock-'));
  const path = join(folder, 'tutor.sqlite');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function startOn(env: Readonly<Record<string, string>> = {}): Promise<StartedTutor> {
    const tutor = await startTutorProcess({ DATABASE_PATH: path, ...env });
    onTestFinished(async () => void (await tutor.stop()));
    return tutor;
  }

  /** When the tutor says it was asked, oldest first. */
  async function askedAt(): Promise<readonly number[]> {
    const database = await openDatabase({ path, now: Date.now() });
    const rows = await database.kysely.selectFrom('exchanges').select('asked_at').orderBy('asked_at').execute();
    await database.close();
    return rows.map((row) => row.asked_at);
  }

  async function explain(url: string, times: number): Promise<number> {
    const post = await pageOf(url);
    const text = '/k8s explain service';
    const act = { kind: 'type', channel: 'C000000STUDY', text };
    expect(await post('/page/act', { member: 'U00000MINJI', act })).toMatchObject({ kind: 'done' });
    const all = await vi.waitFor(
      async () => {
        const found = await askedAt();
        expect(found).toHaveLength(times);
        return found;
      },
      { timeout: 10_000 },
    );
    return all.at(-1) ?? 0;
  }

  it('lives by the clock of its own workspace', async () => {
    const tutor = await startOn();
    const post = await pageOf(tutor.url);
    const before = await explain(tutor.url, 1);
    expect(Math.abs(before - Date.now())).toBeLessThan(hour);
    expect(await post('/page/developer', { kind: 'move-clock', to: Date.now() + week })).toEqual({ kind: 'done' });
    const after = await explain(tutor.url, 2);
    expect(Math.abs(after - Date.now() - week)).toBeLessThan(hour);
  });

  it('lives by the clock that CLOCK_URL names', async () => {
    const other = await openWorkspace({ manifest: new URL('../../slack-manifest.yaml', import.meta.url).pathname });
    other.moveClock(Date.now() + 2 * week);
    const tutor = await startOn({ CLOCK_URL: other.clockUrl });
    const elsewhere = await explain(tutor.url, 3);
    expect(Math.abs(elsewhere - Date.now() - 2 * week)).toBeLessThan(hour);
    await other.close();
  });

  it('does not start by a clock that nobody keeps', async () => {
    const nobody = await openWorkspace({ manifest: new URL('../../slack-manifest.yaml', import.meta.url).pathname });
    await nobody.close();
    const env = { ...process.env, DATABASE_PATH: path, WORKSPACE_PORT: '0', CLOCK_URL: nobody.clockUrl };
    const ended = await new Promise<{ code: unknown; errors: string }>((resolve) => {
      execFile(process.execPath, ['src/launch.mjs', 'src/main.ts', 'start'], { env }, (error, _, errors) =>
        resolve({ code: error?.code, errors }),
      );
    });
    const reason = `Cannot read the clock at ${nobody.clockUrl} within 5 seconds: `;
    expect(ended).toEqual({ code: 1, errors: expect.stringMatching(new RegExp(`^${reason}.*\n$`)) });
  });
});
