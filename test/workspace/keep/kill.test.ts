import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { actOnPage, cookieOf } from '../../support/page-client.ts';
import { callApi } from '../web-api-client.ts';
import { temporaryFile } from './kept-workspace.ts';
import { requireWorkspaceProcess, type WorkspaceProcess } from './workspace-process.ts';

const study = 'C000000STUDY';
const rounds = 4;
const writers = 8;

/** Posts one message after the other until the workspace is gone; what was answered is added to `answered`. */
async function postUntilKilled(workspace: WorkspaceProcess, cookie: string, name: string, answered: string[]) {
  for (let n = 0; ; n += 1) {
    const text = `${name} ${n}`;
    try {
      // Half of it as the app, half of it as a member on the page.
      const { ok, kind } = (await (n % 2 === 0
        ? callApi(workspace, 'chat.postMessage', { channel: study, text })
        : actOnPage(workspace, cookie, 'act', {
            member: 'U00000MINJI',
            act: { kind: 'type', channel: study, text },
          }))) as Record<string, unknown>;
      if (ok !== true && kind !== 'done') throw new Error(`Refused: ${text}`);
      answered.push(text);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function textsOf(workspace: WorkspaceProcess): Promise<readonly string[]> {
  const texts: string[] = [];
  let cursor = '';
  do {
    const page = await callApi(workspace, 'conversations.history', { channel: study, limit: 999, cursor });
    texts.push(...(page.messages as { text: string }[]).map(({ text }) => text));
    cursor = (page.response_metadata as { next_cursor?: string } | undefined)?.next_cursor ?? '';
  } while (cursor !== '');
  return texts;
}

it('a workspace killed with kill -9 in the middle of posting has every answered message exactly once', {
  timeout: 60_000,
}, async () => {
  const path = temporaryFile();
  const answered: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const workspace = await requireWorkspaceProcess(path);
    const cookie = await cookieOf(workspace);
    const posting = Array.from({ length: writers }, (_, writer) =>
      postUntilKilled(workspace, cookie, `${round}.${writer}`, answered),
    );
    await pause(150 + 100 * round);
    await workspace.kill();
    await Promise.all(posting);
  }
  const workspace = await requireWorkspaceProcess(path);
  const texts = await textsOf(workspace);
  await workspace.kill();
  expect(answered.length).toBeGreaterThan(rounds * writers);
  expect(new Set(texts).size).toBe(texts.length);
  expect(answered.filter((text) => !texts.includes(text))).toEqual([]);
  // What was asked and not answered may be there or not: at most one message of each writer and round.
  expect(texts.length - answered.length).toBeLessThanOrEqual(rounds * writers);
});
