import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Card } from '../../domain/concepts/concept.ts';
import { parseCard } from '../../domain/concepts/parse-card.ts';
import type { FileProblem } from '../../domain/notes/note.ts';
import { fileProblem } from './file-problem.ts';
import { listMarkdownFiles } from './list-markdown-files.ts';
import { readTextFile } from './read-text-file.ts';

export interface LoadedCards {
  readonly cards: readonly Card[];
  readonly problems: readonly FileProblem[];
}

/** Cards of an earlier call by file; those that did not change are not read again. */
export type CardCache = Map<string, { readonly stamp: string; readonly loaded: LoadedCards }>;

const origins = [
  ['concepts', 'concept'],
  ['questions', 'question'],
] as const;

/** Loads the cards of `knowledge/concepts` and `knowledge/questions`. Of two cards with one id the first counts. */
export async function loadCards(knowledgeDir: string, cache: CardCache = new Map()): Promise<LoadedCards> {
  const cards = new Map<string, Card>();
  const problems: FileProblem[] = [];
  for (const [folder, origin] of origins) {
    const listed = await listMarkdownFiles(join(knowledgeDir, folder));
    problems.push(...listed.problems.map((problem) => ({ ...problem, path: `${folder}/${problem.path}` })));
    for (const { file, path } of listed.files) {
      const loaded = await loadCard(file, `${folder}/${path}`, origin, cache);
      problems.push(...loaded.problems);
      for (const card of loaded.cards) {
        const earlier = cards.get(card.concept.id);
        if (earlier === undefined) cards.set(card.concept.id, card);
        else problems.push(duplicate(card, earlier));
      }
    }
  }
  return { cards: [...cards.values()], problems };
}

async function loadCard(file: string, path: string, origin: Card['origin'], cache: CardCache): Promise<LoadedCards> {
  const cached = cache.get(file);
  const read = await readTextFile(file, path, cached?.stamp);
  if (read === 'unchanged') return cached?.loaded ?? { cards: [], problems: [] };
  if (read.text === null) return { cards: [], problems: read.problems };
  // Others get their turn between two cards.
  await setImmediate();
  const parsed = parseCard({ origin, path, text: read.text });
  const problems = [...read.problems, ...parsed.problems.map((problem) => ({ ...problem, path }))];
  const loaded = { cards: parsed.kind === 'card' ? [parsed.card] : [], problems };
  cache.set(file, { stamp: read.stamp, loaded });
  return loaded;
}

function duplicate(card: Card, earlier: Card): FileProblem {
  const message = `The id "${card.concept.id}" is already taken by ${earlier.path}; this card is left out. Give it its own id.`;
  return fileProblem('error', 'card-duplicate', card.path, message);
}
