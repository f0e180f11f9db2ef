import { editDistance } from '../../../domain/retrieval/edit-distance.ts';

/** Names as near as a typing error or a forgotten ending, the nearest first, at most `limit`. */
export function nearest(given: string, names: Iterable<string>, limit: number): readonly string[] {
  const wanted = given.toLowerCase();
  if (wanted === '' || wanted.length > 60) return [];
  // A third of a word may be wrong; more makes another word.
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const scored = [...new Set(names)].flatMap((name) => {
    const known = name.toLowerCase();
    const distance = editDistance(wanted, known, most);
    if (distance <= most) return [{ name, distance }];
    const isPart = wanted.length >= 3 && known.length >= 3 && (known.includes(wanted) || wanted.includes(known));
    return isPart ? [{ name, distance: most + 1 + Math.abs(known.length - wanted.length) / 100 }] : [];
  });
  return scored
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}
