/**
 * What saving a note costs while members ask: 10, 100 and 300 copies of the sample note in a folder of their own, watched
 * as in the tutor. For each count the time of the first load, and the time from saving a note until it is found, each with
 * the longest stretch in which nobody else had a turn.
 *
 * Usage: npm run bench -- reload [COUNT …]
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createLibraryCache, loadLibrary } from '../../src/adapters/files/load-library.ts';
import { watchFolders } from '../../src/adapters/files/watch-folders.ts';
import { composeAnswer } from '../../src/domain/grounding/compose-answer.ts';
import { type KeptLibrary, keepLibrary } from '../../src/features/notes/keep-library.ts';

const knowledgeDir = new URL('../../knowledge', import.meta.url).pathname;

/** How often a note is saved; the slowest counts. */
const saves = 5;
const foundWithinMs = 30_000;

export async function benchReload(...counts: readonly number[]): Promise<void> {
  console.log('copies of the sample note · first load · until a saved note is found · first questions after it');
  for (const count of counts.length > 0 ? counts : [10, 100, 300]) console.log(await measure(count));
}

async function measure(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'reload-bench-'));
  const sample = readFileSync(join(knowledgeDir, 'notes', 'chapter-9-sample.md'), 'utf8');
  for (let i = 0; i < count; i += 1) writeFileSync(join(folder, `${i}.md`), sample);
  const cache = createLibraryCache();
  const source = { notesDirs: [folder], knowledgeDir, quoteCards: true, subject: true, cache };
  const stall = monitorEventLoopDelay({ resolution: 1 });
  stall.enable();
  const began = performance.now();
  const kept = await keepLibrary(async () => (await loadLibrary(source)).library);
  const firstMs = performance.now() - began;
  const firstStallMs = await longest(stall);
  const watcher = await watchFolders({ folders: [folder], onChange: kept.reload, onError: console.error });
  const found: number[] = [];
  const stalls: number[] = [];
  for (let i = 0; i < saves; i += 1) {
    stall.reset();
    found.push(await timeUntilFound(kept, join(folder, `${i}.md`), `zzqx${i}`));
    stalls.push(await longest(stall));
  }
  const questions = ['서비스가 뭐야?', '서비스 종류']
    .map((question) => `${timeToAnswer(kept, question)} ms`)
    .join(', ');
  await watcher.close();
  stall.disable();
  rmSync(folder, { recursive: true });
  return (
    `${String(count).padStart(4)} · ${firstMs.toFixed(0)} ms, longest stall ${firstStallMs} ms · ` +
    `${Math.max(...found).toFixed(0)} ms, longest stall ${Math.max(...stalls)} ms · ${questions}`
  );
}

async function timeUntilFound(kept: KeptLibrary, file: string, word: string): Promise<number> {
  const began = performance.now();
  appendFileSync(file, `\n## ${word}\n\n- ${word} 이야기\n`);
  while (kept.search(word, 1).hits[0]?.passage.headingPath.at(-1) !== word) {
    if (performance.now() - began > foundWithinMs) throw new Error(`Cannot find "${word}" after ${foundWithinMs} ms`);
    await sleep(20);
  }
  return performance.now() - began;
}

function timeToAnswer({ search, current }: KeptLibrary, question: string): string {
  const began = performance.now();
  const result = search(question, 24);
  composeAnswer({ question, standalone: null, result, library: current(), locale: 'ko' });
  return (performance.now() - began).toFixed(0);
}

/** The longest delay so far in milliseconds; waits a moment, because a delay is counted after it ends. */
async function longest(stall: ReturnType<typeof monitorEventLoopDelay>): Promise<number> {
  await sleep(20);
  return Math.round(stall.max / 1e6);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
