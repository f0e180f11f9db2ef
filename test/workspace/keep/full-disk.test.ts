import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { callApi } from '../web-api-client.ts';
import { temporaryFile } from './kept-workspace.ts';
import { requireWorkspaceProcess } from './workspace-process.ts';

/** Runs one of the system's own tools; whether it worked. */
const administer = (tool: 'mount' | 'umount', args: readonly string[]): boolean => spawnSync(tool, args).status === 0;

test('a workspace whose disk is full says so and ends, and has everything it answered', {
  timeout: 60_000,
}, async (context) => {
  const disk = join(dirname(temporaryFile()), 'disk');
  mkdirSync(disk);
  if (!administer('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])) {
    context.skip('a small disk cannot be mounted here (needs root on Linux)');
  }
  onTestFinished(() => void administer('umount', ['-l', disk]));
  const path = join(disk, 'workspace.sqlite');
  const workspace = await requireWorkspaceProcess(path);
  const answered: string[] = [];
  try {
    for (let n = 0; n < 2_000; n += 1) {
      const text = `${n} ${'x'.repeat(3_000)}`;
      await callApi(workspace, 'chat.postMessage', { channel: 'C000000STUDY', text });
      answered.push(text);
    }
  } catch {
    // It is gone.
  }
  expect(await workspace.ended).toEqual({
    code: 1,
    errors: expect.stringMatching(
      /^Cannot keep the workspace in ".+": the disk is full; free some space and start again/,
    ),
  });
  expect(answered.length).toBeGreaterThan(10);
  administer('mount', ['-o', 'remount,size=8m', disk]);
  const again = await requireWorkspaceProcess(path);
  const page = await callApi(again, 'conversations.history', { channel: 'C000000STUDY', limit: 999 });
  const texts = (page.messages as { text: string }[]).map(({ text }) => text);
  expect(texts.toReversed().slice(0, answered.length)).toEqual(answered);
  expect(await again.end()).toBe(0);
});
