import { editDistance } from '../../retrieval/edit-distance.ts';

/** The name that was probably meant: the same but for case, or up to a third of its letters mistyped; null when none is near. */
export function guessName(given: string, known: readonly string[]): string | null {
  const lower = given.toLowerCase();
  const limit = Math.min(3, Math.floor(given.length / 3));
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of known) {
    const distance = editDistance(lower, name.toLowerCase(), limit);
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}

export function didYouMean(name: string | null): string | null {
  return name === null ? null : `Did you mean "${name}"?`;
}
