import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCards } from '#src/adapters/files/load-cards.ts';
import { readCardItems } from '#src/domain/quiz/card-items.ts';
import { createLexicon } from '#src/domain/retrieval/lexicon.ts';

const folder = fileURLToPath(new URL('../../knowledge/quiz', import.meta.url));
const files = readdirSync(folder);
const { cards } = await loadCards(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const concepts = cards.filter(({ origin }) => origin === 'concept');
const lexicon = createLexicon(cards);

describe('the items of the concept cards', () => {
  it.each(files)('%s belongs to a card, proves every item by one of its lines, and has no unfit item', (file) => {
    const { items, problems } = readCardItems(parse(readFileSync(join(folder, file), 'utf8')), concepts, lexicon);
    expect(problems).toEqual([]);
    expect(`${items[0]?.conceptIds[0]}.yaml`).toBe(file);
    for (const locale of ['ko', 'en']) {
      expect(items.filter((item) => item.locale === locale).length).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ explanation }) => explanation === '')).toEqual([]);
  });

  it('are there for every concept', () => {
    expect(files.toSorted()).toEqual(concepts.map(({ concept }) => `${concept.id}.yaml`).toSorted());
  });

  it('have their right answer neither mostly longest nor mostly shortest', () => {
    const items = files.flatMap(
      (file) => readCardItems(parse(readFileSync(join(folder, file), 'utf8')), concepts, lexicon).items,
    );
    const longest = items.filter(({ answer, wrong }) => wrong.every((one) => one.length < answer.length));
    const shortest = items.filter(({ answer, wrong }) => wrong.every((one) => one.length > answer.length));
    expect(longest.length / items.length).toBeLessThan(0.4);
    expect(shortest.length / items.length).toBeLessThan(0.4);
  });
});
