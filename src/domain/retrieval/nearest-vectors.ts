import type { LineRange } from '../notes/section.ts';
import type { Passage } from './passage.ts';

/** A stretch of a passage with the direction of its meaning. */
export interface PlacedVector {
  readonly passage: Passage;
  readonly lines: LineRange;
  /** Of length 1. */
  readonly vector: Float32Array;
}

/** A passage that is near a question in meaning. */
export interface Near {
  readonly passage: Passage;
  readonly lines: LineRange;
  /** Cosine, −1 to 1. */
  readonly likeness: number;
}

/** A vector of length 1 in the same direction; null for one without a direction. */
export function unitVector(values: ArrayLike<number>): Float32Array | null {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) ** 2;
  const length = Math.sqrt(sum);
  if (!Number.isFinite(length) || length === 0) return null;
  return Float32Array.from(values, (value) => value / length);
}

/** The `limit` nearest passages, nearest first; a passage is as near as its nearest stretch. Vectors of other sizes are passed over. */
export function nearestVectors(placed: readonly PlacedVector[], vector: Float32Array, limit: number): readonly Near[] {
  const best = new Map<string, Near>();
  for (const { passage, lines, vector: own } of placed) {
    if (own.length !== vector.length) continue;
    let likeness = 0;
    for (let at = 0; at < own.length; at += 1) likeness += (own[at] ?? 0) * (vector[at] ?? 0);
    if (likeness > (best.get(passage.id)?.likeness ?? Number.NEGATIVE_INFINITY))
      best.set(passage.id, { passage, lines, likeness });
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, limit);
}
