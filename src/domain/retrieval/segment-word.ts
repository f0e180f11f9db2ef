import { roleOf } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { isParticle, withoutParticles } from './particles.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Words that members run together are seldom longer, and the search for a cut is quadratic in the length. */
const longest = 24;

/**
 * Cuts a Hangul word that was written without blanks (`쿠버네티스서비스타입종류`) into words that the lexicon or the passages
 * know. Only when every piece is known and one of them is a concept's name; otherwise the word stays whole.
 */
export function segmentWord(lexicon: Lexicon, isKnown: (term: string) => boolean, word: Word): readonly Word[] {
  if (word.script !== 'hangul' || word.text.length < 4 || word.text.length > longest) return [word];
  if (withoutParticles(word.text).some((form) => lexicon.names.has(form)) || isKnown(word.stem)) return [word];
  const isPlain = (piece: string) =>
    isKnown(piece) || roleOf({ script: 'hangul', text: piece, stem: piece }) !== 'content';
  const pieces = cut(word.text, (piece) => lexicon.names.has(piece), isPlain);
  if (pieces === null || !pieces.some((piece) => lexicon.names.has(piece))) return [word];
  return pieces.flatMap((piece, index) => wordsOf(piece).map((part) => ({ ...part, attached: index > 0 })));
}

/** The cut with the fewest pieces; the last one may carry a particle. Null when there is none. */
function cut(text: string, isName: (piece: string) => boolean, isKnown: (term: string) => boolean): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 2; end <= text.length; end += 1) {
    let shortest: string[] | null = null;
    for (let start = end - 2; start >= 0; start -= 1) {
      const before = best[start];
      const piece = text.slice(start, end);
      if (
        before === null ||
        before === undefined ||
        before.length + 1 >= (shortest?.length ?? Number.POSITIVE_INFINITY)
      )
        continue;
      const last = end === text.length;
      const forms = last ? withoutParticles(piece) : [piece];
      if (forms.some((form) => isName(form) || (form.length > 1 && isKnown(form)))) shortest = [...before, piece];
    }
    best[end] = shortest;
  }
  const whole = best[text.length];
  if (whole !== null && whole !== undefined) return whole.length > 1 ? whole : null;
  // A name with particles or an ending of any other kind behind it is cut off by its longest known beginning.
  for (let end = text.length - 1; end >= 2; end -= 1) {
    const head = best[end];
    if (head !== null && head !== undefined && isParticle(text.slice(end))) return [...head];
  }
  return null;
}
