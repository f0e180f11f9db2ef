/**
 * Search beside its peers, in one run: quality on judged questions, then time and memory on 1,000, 10,000 and 100,000 sections.
 * `RETRIEVAL_DATA` is a folder with `docs/`, `sections.jsonl` and `queries-dev.jsonl`.
 *
 * Usage: RETRIEVAL_DATA=FOLDER npm run bench -- retrieval [SECTIONS …]
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { env } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBuildIndexApart } from '../../src/adapters/files/build-index-apart.ts';
import { readIndexFile, writeIndexFile } from '../../src/adapters/files/index-file.ts';
import { loadLibrary } from '../../src/adapters/files/load-library.ts';
import { loadJudgedQuestions, loadSectionOf } from '../../src/adapters/terminal/load-judgements.ts';
import { seededRandom } from '../../src/domain/evaluation/bootstrap.ts';
import type { JudgedQuestion } from '../../src/domain/evaluation/judged-question.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import type { Library } from '../../src/domain/retrieval/library.ts';
import type { PassageIndex } from '../../src/domain/retrieval/passage-index.ts';
import { buildPassageIndex, createPassageIndex } from '../../src/domain/retrieval/passage-index.ts';
import type { Found } from '../../src/domain/retrieval/search-result.ts';
import { finish } from '../../src/domain/retrieval/steps.ts';
import { evaluateRetrieval } from '../../src/features/evaluation/evaluate-retrieval.ts';
import type { SectionOf } from '../../src/features/evaluation/ports.ts';
import { buildLarge, findUnread } from '../../src/features/notes/build-large.ts';
import { createTakeTurns } from '../../src/features/notes/take-turns.ts';
import type { Corpus, Engine } from './retrieval-engines.ts';
import { engines } from './retrieval-engines.ts';

const knowledgeDir = new URL('../../knowledge', import.meta.url).pathname;

/** With `RETRIEVAL_PEERS=no` only ours is measured. */
export async function benchRetrieval(...sizes: readonly number[]): Promise<void> {
  const data = env.RETRIEVAL_DATA ?? '';
  if (!existsSync(join(data, 'queries-dev.jsonl'))) {
    console.log('retrieval: skipped, because RETRIEVAL_DATA names no folder with queries-dev.jsonl');
    return;
  }
  const source = { notesDirs: [join(data, 'docs')], knowledgeDir, quoteCards: false, subject: true };
  const { library } = await loadLibrary(source);
  const questions = await loadJudgedQuestions(join(data, 'queries-dev.jsonl'));
  const sectionOf = await loadSectionOf(join(data, 'sections.jsonl'));
  console.log('quality: page / section nDCG@10');
  const measured = env.RETRIEVAL_PEERS === 'no' ? engines.slice(0, 1) : engines;
  for (const { build } of measured) console.log(await qualityOf(build(library), questions, sectionOf));
  const asked = questions.filter(({ set }) => /^[cd]_/.test(set)).map(({ query }) => query);
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
    const corpus = { ...library, notes: grow(library.notes, size) };
    console.log(`\n${sectionsIn(corpus.notes)} sections in ${corpus.notes.length} notes`);
    for (const { name, build } of measured) console.log(costOf(name, build, corpus, asked));
    console.log(await stallOf(corpus));
  }
}

async function qualityOf(engine: Engine, questions: readonly JudgedQuestion[], sectionOf: SectionOf): Promise<string> {
  const search = (words: string, limit: number) => {
    const { passages, confidence } = engine.search(words, limit);
    // Only the passages and the confidence are measured.
    const hits = passages.map((passage) => ({ passage, lines: passage.lines, score: 0 }) as unknown as Found);
    return { hits, confidence, confident: true, concepts: [], unknownWords: [], asks: [], units: [] };
  };
  const { sets, confidence } = await evaluateRetrieval(questions, { search, sectionOf });
  const parts = ['c_*', 'a_*', 'b_title', 'b_section'].map((set) => {
    const own = sets.find((one) => one.set === set);
    const section = (own?.section.questions ?? 0) > 10 ? ` / ${own?.section.ndcg.mean.toFixed(3)}` : '';
    return `${set} ${own?.page.ndcg.mean.toFixed(3)}${section}`;
  });
  return `  ${engine.name.padEnd(44)} ${parts.join('  ')}  AUROC ${confidence?.auroc.toFixed(3)} (near misses ${confidence?.aurocByKind.find(({ kind }) => kind === 'nearmiss')?.auroc.toFixed(3)})`;
}

function costOf(name: string, build: (corpus: Corpus) => Engine, corpus: Corpus, asked: readonly string[]): string {
  // Copies, so that nothing is taken from an earlier engine's work.
  const notes = corpus.notes.map((note) => ({ ...note, sections: note.sections.map((section) => ({ ...section })) }));
  const before = memory();
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const engine = build({ ...corpus, notes });
  const built = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const held = memory() - before;
  for (const words of asked.slice(0, 50)) engine.search(words, 10);
  const times = asked
    .map((words) => {
      const from = performance.now();
      engine.search(words, 10);
      return performance.now() - from;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2);
  return `  ${name.padEnd(44)} built in ${built.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${held.toFixed(0)} MB, p50 ${at(0.5)} p95 ${at(0.95)} max ${at(1)} ms`;
}

/** What others wait for while the index is built as the tutor builds it: by a thread of its own, after a small change in turns. */
async function stallOf(corpus: Corpus): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'retrieval-bench-'));
  const file = join(folder, 'index.bin');
  const pause = createTakeTurns();
  const apart = createBuildIndexApart(file, pause);
  const notes = corpus.notes.map((note) => ({ ...note }));
  // Words of its own, as in a process that has read nothing yet.
  const library = { ...corpus, words: structuredClone(corpus.words), notes, quoteCards: false };
  let index: PassageIndex | null = null;
  const cold = await withStalls(async () => {
    const saved = await buildLarge(apart, library, await findUnread(library, null, pause));
    index = await buildPassageIndex(library, { pause, saved });
    return saved === null ? 'in turns, because it is small' : 'by a thread';
  });
  const changed = { ...library, notes: notes.map((note, at) => (at === 3 ? withSentence(note) : note)) };
  const again = await withStalls(async () => {
    index = await buildPassageIndex(changed, { pause, before: index });
    return index.search(freshWord, 1).hits.length === 1 ? 'found' : 'NOT FOUND';
  });
  index = null;
  if (!existsSync(file)) await writeIndexFile(file, finish(createPassageIndex(library).save()));
  const afresh = (all: readonly Note[]) => ({
    ...library,
    words: structuredClone(corpus.words),
    notes: all.map((note) => ({ ...note })),
  });
  const reopen = (all: Library) =>
    withStalls(async () => {
      const began = performance.now();
      const saved = await readIndexFile(file, { pause });
      const read = performance.now() - began;
      await buildPassageIndex(all, { pause, saved });
      return `reading ${(read / 1000).toFixed(2)} s of it`;
    });
  const reopened = await reopen(afresh(notes));
  const reopenedChanged = await reopen(afresh(changed.notes));
  const megabytes = (statSync(file).size / 1e6).toFixed(0);
  rmSync(folder, { recursive: true });
  return [
    `  ours, built ${cold}`,
    `  ours, a sentence in one note changed ${again}`,
    `  ours, reopened from ${megabytes} MB ${reopened}`,
    `  ours, reopened after that change ${reopenedChanged}`,
  ].join('\n');
}

const freshWord = 'zzqxw';

function withSentence(note: Note): Note {
  const [first, ...others] = note.sections.filter(({ blocks }) => blocks.length > 0);
  const block = first?.blocks[0];
  if (first === undefined || block === undefined) return note;
  const blocks = [...first.blocks, { ...block, text: `${freshWord} ${block.text}` }];
  return { ...note, sections: [{ ...first, blocks }, ...others] };
}

/**
 * How long work takes, of the clock and of the processor, how long everything else waits meanwhile at most (`monitorEventLoopDelay`),
 * and by how much the process grows at most, with all its threads.
 */
async function withStalls(work: () => Promise<string | undefined>): Promise<string> {
  collect();
  const stall = monitorEventLoopDelay({ resolution: 1 });
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  stall.enable();
  const said = await work();
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  // A delay is counted after it ends.
  await new Promise((resolve) => setTimeout(resolve, 20));
  stall.disable();
  clearInterval(watch);
  const ms = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(0);
  return (
    `${said ?? ''} in ${took.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of processor), ` +
    `longest stall ${ms(stall.max)} ms, p99 ${ms(stall.percentile(99))} ms, at most ${((peak - before) / 1e6).toFixed(0)} MB more`
  );
}

/** The same notes again and again, 15 % of their words drawn from all of them and 1 % new, so that the vocabulary grows too. */
function grow(notes: readonly Note[], size: number): readonly Note[] {
  const random = seededRandom(1);
  const words = notes.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.split(/\s+/u))),
  );
  let fresh = 0;
  const change = (text: string) =>
    text.replace(/\S+/gu, (word) => {
      const chance = random();
      if (chance < 0.01) return `새말${(fresh++).toString(36)}`;
      return chance < 0.16 ? (words[Math.floor(random() * words.length)] ?? word) : word;
    });
  const grown: Note[] = [];
  let sections = 0;
  for (let copy = 0; sections < size; copy += 1) {
    for (const note of notes) {
      if (sections >= size) break;
      const own = note.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          copy === 0 ? block : { ...block, text: change(block.text), source: '' },
        ),
      }));
      grown.push({ ...note, path: `${copy}/${note.path}`, sections: own });
      sections += own.filter(({ blocks }) => blocks.length > 0).length;
    }
  }
  return grown;
}

function sectionsIn(notes: readonly Note[]): number {
  return notes.reduce((sum, { sections }) => sum + sections.filter(({ blocks }) => blocks.length > 0).length, 0);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function memory(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return (heapUsed + Math.max(arrayBuffers, external)) / 1e6;
}
