import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { parseNote } from '../../src/domain/notes/parse-note.ts';
import type { SearchResult } from '../../src/domain/retrieval/passage.ts';
import { createPassageIndex } from '../../src/domain/retrieval/passage-index.ts';
import { buildLibrary, shippedCards } from '../support/build-library.ts';

/**
 * Quality of search on judged questions: `RETRIEVAL_DATA` is a folder with `docs/`, `sections.jsonl` and `queries-dev.jsonl`.
 * Prints nDCG@10 (gain 2^grade − 1), MRR@10 and Recall@5 per set, and how well confidence tells questions that can be
 * answered from those that cannot. `--worst N` lists the N worst questions of the handwritten sets.
 */
interface Query {
  readonly set: string;
  readonly query: string;
  readonly pages: Readonly<Record<string, number>>;
  readonly sections: Readonly<Record<string, number>>;
}

interface Judged {
  readonly query: Query;
  readonly page: number;
  readonly section: number;
  readonly result: SearchResult;
  readonly top: readonly string[];
}

const root = env.RETRIEVAL_DATA ?? '';

function run(): void {
  const jsonl = (name: string) =>
    readFileSync(join(root, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const notes = docs.map((path) =>
    parseNote({ path, text: readFileSync(join(root, 'docs', path), 'utf8'), template: null }),
  );
  const started = performance.now();
  const index = createPassageIndex(buildLibrary({ notes, cards: shippedCards(), quoteCards: false }));
  console.log(`built in ${Math.round(performance.now() - started)} ms from ${notes.length} pages`);

  const sections = new Map<string, { id: string; startLine: number; endLine: number }[]>();
  for (const section of jsonl('sections.jsonl'))
    sections.set(section.path, [...(sections.get(section.path) ?? []), section]);
  const times: number[] = [];
  const judged: Judged[] = (jsonl('queries-dev.jsonl') as Query[]).map((query) => {
    const from = performance.now();
    const result = index.search(query.query, 50);
    times.push(performance.now() - from);
    const pages = unique(result.hits.map(({ passage }) => passage.path));
    const ids = unique(
      result.hits.map(({ passage: { path, lines } }) => {
        const at = sections.get(path)?.find((s) => s.startLine <= lines.startLine && lines.startLine <= s.endLine);
        return at?.id ?? '';
      }),
    );
    return { query, page: ndcg(pages, query.pages), section: ndcg(ids, query.sections), result, top: ids };
  });
  report(judged);
  times.sort((a, b) => a - b);
  console.log(`search p50 ${ms(times, 0.5)} p95 ${ms(times, 0.95)} max ${ms(times, 1)}`);
  const worst = Number(argv[argv.indexOf('--worst') + 1] ?? 0);
  if (argv.includes('--worst')) printWorst(judged, worst);
}

function report(judged: readonly Judged[]): void {
  for (const set of unique(judged.map(({ query }) => query.set))) {
    if (set === 'd_oos') continue;
    line(
      set,
      judged.filter(({ query }) => query.set === set),
    );
  }
  line(
    'c_*',
    judged.filter(({ query }) => query.set.startsWith('c_')),
  );
  line(
    'a_*',
    judged.filter(({ query }) => query.set.startsWith('a_')),
  );
  const inside = judged.filter(({ query }) => query.set.startsWith('c_')).map(({ result }) => result.confidence);
  const outside = judged.filter(({ query }) => query.set === 'd_oos').map(({ result }) => result.confidence);
  let wins = 0;
  for (const a of inside) for (const b of outside) wins += a > b ? 1 : a === b ? 0.5 : 0;
  const kept = inside.filter((c) => c >= 0.5).length / inside.length;
  const let10 = [...outside].sort((a, b) => b - a)[Math.floor(outside.length / 10)] ?? 0;
  const tpr = inside.filter((c) => c > let10).length / inside.length;
  const accepted = outside.filter((c) => c >= 0.5).length / outside.length;
  console.log(
    `AUROC ${(wins / (inside.length * outside.length)).toFixed(3)}  kept at 10 % false accepts ${tpr.toFixed(2)}  at threshold: kept ${kept.toFixed(2)}, falsely accepted ${accepted.toFixed(2)}`,
  );
}

function line(name: string, set: readonly Judged[]): void {
  const withSections = set.filter(({ query }) => Object.keys(query.sections ?? {}).length > 0);
  const page = mean(set.map((j) => j.page));
  const section = mean(withSections.map((j) => j.section));
  console.log(
    `${name.padEnd(12)} n ${String(set.length).padStart(3)}  page ${page.toFixed(3)}  section ${section.toFixed(3)}`,
  );
}

function printWorst(judged: readonly Judged[], count: number): void {
  const worst = judged.filter(({ query }) => query.set.startsWith('c_')).sort((a, b) => a.section - b.section);
  for (const { query, section, page, top, result } of worst.slice(0, count)) {
    console.log(
      `\n${section.toFixed(2)} ${page.toFixed(2)} conf ${result.confidence.toFixed(2)} ${query.query}  [${result.concepts}] ?${result.unknownWords}`,
    );
    console.log(`  wanted ${Object.keys(query.sections).slice(0, 4).join('  ')}`);
    console.log(`  got    ${top.slice(0, 4).join('  ')}`);
  }
  for (const { query, result } of judged.filter((j) => j.query.set === 'd_oos')) {
    console.log(`${result.confidence.toFixed(2)} ${query.query} [${result.concepts}] ?${result.unknownWords}`);
  }
}

function ndcg(ranked: readonly string[], grades: Readonly<Record<string, number>> = {}): number {
  const gain = (grade: number) => 2 ** grade - 1;
  const dcg = (list: readonly number[]) => list.slice(0, 10).reduce((sum, g, i) => sum + gain(g) / Math.log2(i + 2), 0);
  const ideal = dcg(Object.values(grades).sort((a, b) => b - a));
  return ideal === 0 ? 0 : dcg(ranked.map((id) => grades[id] ?? 0)) / ideal;
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const ms = (sorted: readonly number[], p: number) =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0).toFixed(2)} ms`;

if (!existsSync(join(root, 'queries-dev.jsonl'))) {
  console.log('retrieval-quality: skipped, because RETRIEVAL_DATA names no folder with queries-dev.jsonl');
} else run();
