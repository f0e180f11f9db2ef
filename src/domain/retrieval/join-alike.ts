import type { Passage } from './passage.ts';
import type { Found } from './search-result.ts';

/** From this part of common words on two passages say the same: copied, with a word changed here and there. */
const alike = 0.9;

/** Fewer words are alike by chance. */
const fewestWords = 8;

/** Comparisons are quadratic, and no list is longer. */
const mostCompared = 50;

/**
 * Joins passages of several authors that say nearly the same, as when a group copies a definition: the best stays and names the
 * others.
 */
export function joinAlike(found: readonly Found[]): readonly Found[] {
  const kept: { hit: Found; others: Passage[] }[] = [];
  const read = new Map<Passage, ReadonlySet<string>>();
  const wordsOf = (passage: Passage) => {
    const words = read.get(passage) ?? wordsIn(passage);
    read.set(passage, words);
    return words;
  };
  for (const hit of found.slice(0, mostCompared)) {
    const { passage } = hit;
    const twin = kept.find(
      ({ hit: one }) => mayBeCopies(one.passage, passage) && likeness(wordsOf(one.passage), wordsOf(passage)) >= alike,
    );
    if (twin === undefined) kept.push({ hit, others: [] });
    else twin.others.push(hit.passage);
  }
  return [
    ...kept.map(({ hit, others }) => (others.length === 0 ? hit : { ...hit, also: others })),
    ...found.slice(mostCompared),
  ];
}

function mayBeCopies(a: Passage, b: Passage): boolean {
  return a.author !== null && b.author !== null && a.author !== b.author;
}

function wordsIn({ blocks }: Passage): ReadonlySet<string> {
  const text = blocks.map((block) => block.text).join(' ');
  return new Set(
    text
      .slice(0, 4_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < fewestWords) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
