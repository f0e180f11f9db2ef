import type { PostingLists } from './gather-postings.ts';
import { shapeRoom } from './gather-postings.ts';
import type { Stretch } from './kept-pieces.ts';
import type { ShapeNumbers } from './shapes.ts';
import type { Steps } from './steps.ts';

/** Postings after which a piece of work ends; each takes a few nanoseconds. */
const workLength = 100_000;

/** The lists of an index without the pieces that went, the others under their new numbers, and with those of the pieces that came. */
export function* mergePostings(
  before: PostingLists,
  stretches: readonly Stretch[],
  added: PostingLists,
  shapeNumbers: ShapeNumbers,
): Steps<PostingLists> {
  const count = added.starts.length - 1;
  const former = before.starts.length - 1;
  const newNumber = numbersAfter(stretches);
  yield;
  const most = (before.starts[former] ?? 0) + (added.starts[count] ?? 0);
  const starts = new Uint32Array(count + 1);
  const pieces = new Uint32Array(most);
  yield;
  const shapes = shapeRoom(shapeNumbers, most);
  let to = 0;
  let work = 0;
  for (let term = 0; term < count; term += 1) {
    let next = added.starts[term] ?? 0;
    const last = added.starts[term + 1] ?? 0;
    const end = term < former ? (before.starts[term + 1] ?? 0) : 0;
    for (let at = term < former ? (before.starts[term] ?? 0) : 0; at < end; at += 1) {
      const piece = newNumber[before.pieces[at] ?? 0] ?? gone;
      if (piece === gone) continue;
      while (next < last && (added.pieces[next] ?? 0) < piece) {
        pieces[to] = added.pieces[next] ?? 0;
        shapes[to] = added.shapes[next] ?? 0;
        next += 1;
        to += 1;
      }
      pieces[to] = piece;
      shapes[to] = before.shapes[at] ?? 0;
      to += 1;
    }
    for (; next < last; next += 1) {
      pieces[to] = added.pieces[next] ?? 0;
      shapes[to] = added.shapes[next] ?? 0;
      to += 1;
    }
    starts[term + 1] = to;
    // Half a million terms in few pieces are work as well.
    if (to + term - work < workLength) continue;
    work = to + term;
    yield;
  }
  return { starts, pieces: pieces.subarray(0, to), shapes: shapes.subarray(0, to) };
}

const gone = 0xffff_ffff;

/** For each former piece its new number. */
function numbersAfter(stretches: readonly Stretch[]): Uint32Array {
  const last = stretches.at(-1);
  const numbers = new Uint32Array(last === undefined ? 0 : last.before + last.count).fill(gone);
  for (const { before, after, count } of stretches) for (let i = 0; i < count; i += 1) numbers[before + i] = after + i;
  return numbers;
}
