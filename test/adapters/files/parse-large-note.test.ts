import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseLargeNote } from '../../../src/adapters/files/parse-large-note.ts';
import { parseNoteFile } from '../../../src/adapters/files/parse-note-file.ts';
import { parseNote } from '../../../src/domain/notes/parse-note.ts';
import { writeFolder } from './write-folder.ts';

const template = { hints: new Set(['귀띔']) };
const large = {
  path: '하늘/9장.md',
  text: `## 후기\n- 귀띔\n${'- [파드](https://a.b) 는 *작다* <b>x</b>\n'.repeat(4_000)}`,
  template,
  notNames: new Set(['pod']),
};
const workerOf = (script: string) => pathToFileURL(join(writeFolder({ 'worker.mjs': script }), 'worker.mjs'));
const ready = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'ready' });";

describe('parseLargeNote', () => {
  it('gives what parsing in place gives, and holds nobody up meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    const parsed = await parseLargeNote(large);
    clearInterval(timer);
    expect(parsed).toEqual({ kind: 'parsed', note: parseNote(large) });
    expect(turns).toBeGreaterThan(20);
  });

  it('gives up after its limit', async () => {
    const worker = workerOf(`${ready} for (;;);`);
    expect(await parseLargeNote(large, { worker, limit: 1_500 })).toEqual({ kind: 'too-slow' });
  });

  it.for([
    ['throw new Error("x");', 'no-thread'],
    [`${ready} throw new Error("x");`, 'failed'],
    [`${ready} process.exit(0);`, 'failed'],
  ])('tells a thread that ends early: %j', async ([script = '', kind]) => {
    expect(await parseLargeNote(large, { worker: workerOf(script) })).toEqual({ kind });
  });

  it('tells a thread that cannot be started', async () => {
    expect(await parseLargeNote(large, { worker: new URL('file:///nowhere/worker.mjs') })).toEqual({
      kind: 'no-thread',
    });
  });
});

describe('parseNoteFile', () => {
  it('parses in place where no thread can be started, and says so', async () => {
    const parsed = await parseNoteFile(large, 'a.md', async () => ({ kind: 'no-thread' }));
    expect(parsed.note).toEqual(parseNote(large));
    expect(parsed.problems).toMatchObject([{ path: 'a.md', code: 'parsed-in-place', severity: 'warning' }]);
  });

  it('leaves a note out that a thread could not parse, and says so', async () => {
    const parsed = await parseNoteFile(large, 'a.md', async () => ({ kind: 'too-slow' }));
    expect(parsed.note).toBeNull();
    expect(parsed.problems).toMatchObject([{ path: 'a.md', code: 'parse-failed', severity: 'error' }]);
  });

  it('starts no thread for an ordinary note', async () => {
    const small = { ...large, text: '## 후기\n- 좋다\n' };
    const parsed = await parseNoteFile(small, 'a.md', async () => ({ kind: 'failed' }));
    expect(parsed).toEqual({ note: parseNote(small), problems: [] });
  });
});
