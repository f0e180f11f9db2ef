import { editDistance } from './edit-distance.ts';
import { toJamo } from './hangul.ts';
import { hangulFromKeys, hasBareJamo, keysFromHangul } from './keyboard.ts';
import type { Lexicon } from './lexicon.ts';
import { mayBeNear } from './near-names.ts';
import { withoutParticles } from './particles.ts';
import type { LeftOut } from './parts.ts';
import type { Word } from './words.ts';
import { singular } from './words.ts';

/**
 * How many letters (jamo in Hangul) may be wrong in a word of a length. Below five letters every word is one slip away from
 * another (`pod`, `pot`; 파드, 패드), so that short slips are data: the cards list them as misspellings.
 */
const slipsAllowed = (letters: number) => (letters < 5 ? 0 : letters < 9 ? 1 : 2);

/** The concept that a word was meant to name, when it was typed on the wrong layout or with a slip; null when none is near. */
export function correctWord(lexicon: Lexicon, word: Word, without: LeftOut): string | null {
  return (
    (without.has('layout') ? null : fromOtherLayout(lexicon, word)) ??
    (without.has('typo') ? null : nearestName(lexicon, word))
  );
}

function fromOtherLayout(lexicon: Lexicon, word: Word): string | null {
  if (word.script === 'latin') {
    // The written form, because Shift tells ㅃ from ㅂ.
    const hangul = hangulFromKeys(word.written);
    if (hangul === null || [...hangul].length < 2) return null;
    return first(withoutParticles(hangul), (form) => lexicon.names.get(form));
  }
  if (word.script !== 'hangul') return null;
  const keys = keysFromHangul(word.text).toLowerCase();
  const exact = lexicon.names.get(keys) ?? lexicon.names.get(singular(keys));
  if (exact !== undefined) return exact;
  // Bare letters form no Korean word, so that a name two slips away is still likelier than anything else.
  return hasBareJamo(word.text) && keys.length >= 4 ? nearest(lexicon, [keys], 'latin', 2) : null;
}

function nearestName(lexicon: Lexicon, word: Word): string | null {
  if (word.script === 'other') return null;
  if (word.script === 'latin')
    return nearest(lexicon, [word.text, singular(word.text)], 'latin', slipsAllowed(word.text.length));
  // The whole word before any shorter form of it: 레플리카샛 is a slip of 레플리카셋, not 레플리카 with an ending.
  return first(withoutParticles(word.text), (form) => {
    const jamo = toJamo(form);
    return nearest(lexicon, [jamo], 'hangul', slipsAllowed(jamo.length)) ?? undefined;
  });
}

/** The one concept with a name at the smallest distance; null when none is near enough or two are equally near. */
function nearest(lexicon: Lexicon, forms: readonly string[], script: 'hangul' | 'latin', limit: number): string | null {
  if (limit === 0) return null;
  let best: string | null = null;
  let distance = limit + 1;
  for (const form of forms) {
    for (const [letters, conceptId] of mayBeNear(lexicon.letters[script], form, limit)) {
      const d = editDistance(form, letters, Math.min(limit, distance));
      if (d < distance) {
        distance = d;
        best = conceptId;
      } else if (d === distance && d <= limit && best !== conceptId) best = null;
    }
  }
  return distance <= limit ? best : null;
}

function first(forms: readonly string[], find: (form: string) => string | undefined): string | null {
  for (const form of forms) {
    const found = find(form);
    if (found !== undefined) return found;
  }
  return null;
}
