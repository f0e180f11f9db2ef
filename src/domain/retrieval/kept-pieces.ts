import type { PackedFields } from './packed-fields.ts';

/** Pieces side by side that stay side by side: `count` of them, the first one's number before and after. */
export interface Stretch {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/** A document whose pieces are new, with the number of the first. */
export interface AddedPieces {
  readonly document: PackedFields;
  readonly first: number;
}

/** What becomes of an index's pieces when its documents change. */
export interface KeptPieces {
  /** How many pieces there are afterwards. */
  readonly size: number;
  readonly stretches: readonly Stretch[];
  readonly added: readonly AddedPieces[];
}

/**
 * Holds the documents of an index against those of the next one. A document is kept when it is the same object and stands in the
 * same order; one that was moved counts as a new one, so that the pieces that are kept never change their order.
 */
export function keptPieces(before: readonly PackedFields[], after: readonly PackedFields[]): KeptPieces {
  const firsts = new Map<PackedFields, number>();
  let first = 0;
  for (const document of before) {
    if (document.pieces > 0) firsts.set(document, first);
    first += document.pieces;
  }
  const known = after.flatMap((document) => firsts.get(document) ?? []);
  const kept = new Set(longestRise(known));
  const stretches: Stretch[] = [];
  const added: AddedPieces[] = [];
  let size = 0;
  for (const document of after) {
    const from = firsts.get(document);
    const count = document.pieces;
    if (from === undefined || !kept.delete(from)) {
      if (count > 0) added.push({ document, first: size });
    } else {
      const last = stretches.at(-1);
      const goesOn = last !== undefined && last.before + last.count === from && last.after + last.count === size;
      if (goesOn) stretches[stretches.length - 1] = { ...last, count: last.count + count };
      else stretches.push({ before: from, after: size, count });
    }
    size += count;
  }
  return { size, stretches, added };
}

/** The longest choice of numbers, in their order, each above the one before (patience sorting: Fredman, 1975). */
function longestRise(numbers: readonly number[]): readonly number[] {
  if (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))) return numbers;
  const piles: number[] = [];
  const below = numbers.map((number, at) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[piles[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    piles[low] = at;
    return piles[low - 1] ?? -1;
  });
  const rise: number[] = [];
  for (let at = piles.at(-1) ?? -1; at !== -1; at = below[at] ?? -1) rise.push(numbers[at] ?? 0);
  return rise.reverse();
}
