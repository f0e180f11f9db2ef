import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Card } from '../../domain/concepts/concept.ts';
import { type CardItems, readCardItems } from '../../domain/quiz/card-items.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { readTextFile } from './read-text-file.ts';

/** Loads the items of `knowledge/quiz`, one file a concept. A file that is not as it should be is left out and reported. */
export async function loadCardItems(
  knowledgeDir: string,
  cards: readonly Card[],
  lexicon: Lexicon,
): Promise<CardItems> {
  const folder = join(knowledgeDir, 'quiz');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[^.].*\.ya?ml$/u.test(name)).sort();
  const loaded = await Promise.all(names.map((name) => loadFile(folder, name, cards, lexicon)));
  return { items: loaded.flatMap(({ items }) => items), problems: loaded.flatMap(({ problems }) => problems) };
}

async function loadFile(folder: string, name: string, cards: readonly Card[], lexicon: Lexicon): Promise<CardItems> {
  const path = `quiz/${name}`;
  const read = await readTextFile(join(folder, name), path);
  if (read === 'unchanged' || read.text === null) {
    return {
      items: [],
      problems: read === 'unchanged' ? [] : read.problems.map(({ message }) => `${path}: ${message}`),
    };
  }
  try {
    const { items, problems } = readCardItems(parse(read.text), cards, lexicon);
    return { items, problems: problems.map((problem) => `${path}: ${problem}`) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { items: [], problems: [`${path}: This is not YAML (${why}); correct it.`] };
  }
}
