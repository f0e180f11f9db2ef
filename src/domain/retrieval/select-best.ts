/** A piece with its score. */
export interface Scored {
  readonly piece: number;
  readonly score: number;
}

/** The `depth` best of the first `count` touched pieces, best first, the earlier one of equals. May put `touched` in another order. */
export function selectBest(
  touched: Uint32Array,
  scores: Float64Array,
  count: number,
  depth: number,
): readonly Scored[] {
  const left = count > 2 * depth ? dropWorst(touched, scores, count, depth) : count;
  return heapSelect(touched, scores, left, depth);
}

/** Steps of a score, of which a question's best and its 600th are seldom less than a hundred apart. */
const steps = 1_024;
const held = new Uint32Array(steps + 1);

/** Counts how many scores fall into each step, and moves those that can be among the best to the front; returns how many. */
function dropWorst(touched: Uint32Array, scores: Float64Array, count: number, depth: number): number {
  let highest = 0;
  for (let i = 0; i < count; i += 1) highest = Math.max(highest, scores[touched[i] ?? 0] ?? 0);
  const scale = steps / highest;
  held.fill(0);
  for (let i = 0; i < count; i += 1) {
    const step = Math.trunc((scores[touched[i] ?? 0] ?? 0) * scale);
    held[step] = (held[step] ?? 0) + 1;
  }
  let least = steps;
  for (let above = held[least] ?? 0; above < depth && least > 0; above += held[least] ?? 0) least -= 1;
  let left = 0;
  for (let i = 0; i < count; i += 1) {
    const piece = touched[i] ?? 0;
    if (Math.trunc((scores[piece] ?? 0) * scale) < least) continue;
    touched[i] = touched[left] ?? 0;
    touched[left] = piece;
    left += 1;
  }
  return left;
}

/** A heap whose root is the worst that is kept, so that however many scores are the same, each costs one comparison. */
function heapSelect(touched: Uint32Array, scores: Float64Array, count: number, depth: number): readonly Scored[] {
  const kept = Math.min(count, depth);
  const heap = touched.slice(0, kept);
  for (let at = (kept >> 1) - 1; at >= 0; at -= 1) sink(heap, scores, at, kept);
  let worst = scores[heap[0] ?? 0] ?? 0;
  for (let i = kept; i < count; i += 1) {
    const piece = touched[i] ?? 0;
    const score = scores[piece] ?? 0;
    if (score < worst || (score === worst && piece > (heap[0] ?? 0))) continue;
    heap[0] = piece;
    sink(heap, scores, 0, kept);
    worst = scores[heap[0] ?? 0] ?? 0;
  }
  // The worst goes to the end, again and again.
  for (let left = kept - 1; left > 0; left -= 1) {
    const piece = heap[0] ?? 0;
    heap[0] = heap[left] ?? 0;
    heap[left] = piece;
    sink(heap, scores, 0, left);
  }
  return Array.from(heap, (piece) => ({ piece, score: scores[piece] ?? 0 }));
}

/** Puts a piece of a heap at its place among the `size` first. */
function sink(heap: Uint32Array, scores: Float64Array, from: number, size: number): void {
  const piece = heap[from] ?? 0;
  const score = scores[piece] ?? 0;
  let at = from;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    let least = heap[child] ?? 0;
    let leastScore = scores[least] ?? 0;
    if (child + 1 < size) {
      const other = heap[child + 1] ?? 0;
      const otherScore = scores[other] ?? 0;
      if (otherScore < leastScore || (otherScore === leastScore && other > least)) {
        child += 1;
        least = other;
        leastScore = otherScore;
      }
    }
    if (score < leastScore || (score === leastScore && piece > least)) break;
    heap[at] = least;
    at = child;
  }
  heap[at] = piece;
}
