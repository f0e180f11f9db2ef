/**
 * What joining meaning to words gains, by its weight and by how unsure words must be, on judged questions. Without `EMBEDDINGS` in
 * the environment a stand-in answers that counts letters (`test/support/stand-in-vector.ts`): its figures show the cost and the
 * dangers of a weak model, not the gain of a real one. `RETRIEVAL_DATA` is the folder of `npm run bench -- retrieval`.
 *
 * Usage: RETRIEVAL_DATA=FOLDER npm run bench -- embeddings
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { loadLibrary } from '../../src/adapters/files/load-library.ts';
import { createVectorFile } from '../../src/adapters/files/vector-file.ts';
import { createEmbedTexts } from '../../src/adapters/openai/embed-texts.ts';
import { loadJudgedQuestions, loadSectionOf } from '../../src/adapters/terminal/load-judgements.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { buildPassages } from '../../src/domain/retrieval/build-passages.ts';
import { createPassageIndex } from '../../src/domain/retrieval/passage-index.ts';
import { evaluateRetrieval } from '../../src/features/evaluation/evaluate-retrieval.ts';
import { createKeepVectors } from '../../src/features/meaning/keep-vectors.ts';
import type { EmbedTexts } from '../../src/features/meaning/ports.ts';
import { createSearchByMeaning } from '../../src/features/meaning/search-by-meaning.ts';
import { embeddingsAt, openScriptedEmbeddings } from '../support/scripted-embeddings.ts';
import { unlimited } from '../support/unlimited-budget.ts';
import { percentiles } from './percentiles.ts';

const weights = [0.25, 0.5, 1, 2];
const bounds = [0.3, 0.5, 0.7, 1.01];
const payer = { teamId: 'bench', memberId: 'bench' };

export async function benchEmbeddings(): Promise<void> {
  const data = env.RETRIEVAL_DATA ?? '';
  if (!existsSync(join(data, 'queries-dev.jsonl'))) {
    console.log('embeddings: skipped, because RETRIEVAL_DATA names no folder with queries-dev.jsonl');
    return;
  }
  const knowledgeDir = new URL('../../knowledge', import.meta.url).pathname;
  const source = { notesDirs: [join(data, 'docs')], knowledgeDir, quoteCards: false, subject: true };
  const { library } = await loadLibrary(source);
  const passages = buildPassages(library);
  const { search } = createPassageIndex(library);
  const questions = await loadJudgedQuestions(join(data, 'queries-dev.jsonl'));
  const sectionOf = await loadSectionOf(join(data, 'sections.jsonl'));
  const standIn = await openScriptedEmbeddings();
  const configured = readConfig().embeddings;
  console.log(configured === null ? 'a stand-in that knows letters and no meaning' : `model ${configured.model}`);
  const asking = createEmbedTexts(configured ?? embeddingsAt(standIn.baseUrl), {
    now: Date.now,
    chance: Math.random,
    budget: unlimited,
  });
  const remembered = new Map<string, ReturnType<EmbedTexts>>();
  const times: number[] = [];
  const embed: EmbedTexts = (texts, who, signal) => {
    const key = texts.join('\n');
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const began = performance.now();
    const told = asking(texts, who, signal).finally(() => times.push(performance.now() - began));
    remembered.set(key, told);
    return told;
  };
  const vectors = createKeepVectors({
    ...{ passages: () => passages, store: createVectorFile(null), embed, keyOf: (text) => text },
    ...{ pause: async () => {}, onFailed: (reason) => console.log(`failed: ${reason}`) },
  });
  await vectors.refresh(payer, new AbortController().signal);
  console.log(`${passages.length} passages embedded in ${times.length} requests`);
  times.length = 0;
  const show = async (name: string, searching: Parameters<typeof evaluateRetrieval>[1]['search']) => {
    const { sets } = await evaluateRetrieval(questions, { search: searching, sectionOf });
    const parts = ['c_*', 'a_*', 'b_title', 'b_section'].map((set) => {
      const own = sets.find((one) => one.set === set);
      const { page, section } = own ?? {};
      const halves = (section?.questions ?? 0) > 10 ? section : page;
      return `${set} ${page?.ndcg.mean.toFixed(3)} / ${section?.ndcg.mean.toFixed(3)} (${halves?.halves.map((half) => half.toFixed(3)).join(' ')})`;
    });
    console.log(`${name.padEnd(26)} ${parts.join('  ')}`);
  };
  await show('words alone', search);
  for (const below of bounds) {
    for (const weight of weights) {
      const look = createSearchByMeaning({ embed, vectors, deadlineMs: 10_000, weight, below });
      const { signal } = new AbortController();
      await show(`below ${below}, weight ${weight}`, (words, limit) =>
        look({ words, result: search(words, limit), limit, signal, ...payer }),
      );
    }
  }
  console.log(`a question's vector over HTTP: ${percentiles(times).text}`);
  await standIn.close();
}
