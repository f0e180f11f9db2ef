import { normalise } from './normalise.ts';
import { isParticle, stemOf } from './particles.ts';

/** A run of one script in a text: `Pod` and `는` of `Pod는` are two. */
export interface Word {
  readonly script: 'hangul' | 'latin' | 'other';
  /** Lower case, without the separators of `node-port` and `spec.type`. */
  readonly text: string;
  /** As in the normalised text, case kept. */
  readonly written: string;
  /** Particles, endings and English inflection off. */
  readonly stem: string;
  /** Parts of a compound Latin word (`emptyDir` → `empty`, `dir`), lower case; empty for plain words. */
  readonly parts: readonly string[];
  /** Follows the word before it without a blank. */
  readonly attached: boolean;
  /** Nothing but particles behind a Latin name. */
  readonly particle: boolean;
  /** What stood there before a slip or the wrong keyboard layout was corrected; absent where nothing was. */
  readonly typed?: string;
}

/**
 * Words of more than 64 letters are noise (hashes, base64); the cut keeps every later step's cost bounded. Runs are matched
 * without nested repetition, so that no text makes the expression slow.
 */
const longest = 64;
const runs = /[\p{Script=Hangul}]+|[A-Za-z\d][A-Za-z\d._\-/:+#]*|[\p{L}\p{N}]/gu;

/** Splits a text into words. */
export function wordsOf(text: string): readonly Word[] {
  const normal = normalise(text);
  const words: Word[] = [];
  let end = -1;
  for (const match of normal.matchAll(runs)) {
    const attached = match.index === end && words.length > 0;
    end = match.index + match[0].length;
    const before = words.at(-1);
    words.push(wordOf(match[0].slice(0, longest), attached, attached && before?.script === 'latin'));
  }
  return words;
}

function wordOf(run: string, attached: boolean, afterLatin: boolean): Word {
  if (/^\p{Script=Hangul}/u.test(run)) {
    const particle = afterLatin && isParticle(run);
    return { script: 'hangul', text: run, written: run, stem: stemOf(run), parts: [], attached, particle };
  }
  const written = run.replace(/[._\-/:+]+$/, '') || run;
  const text = written.toLowerCase().replace(/[._\-/:+#]/g, '');
  const script = /[a-z\d]/i.test(run) ? 'latin' : 'other';
  return { script, text, written, stem: englishStem(text), parts: partsOf(written), attached, particle: false };
}

function partsOf(written: string): readonly string[] {
  if (/^[A-Z]?[a-z\d]*$/.test(written)) return [];
  const parts = written
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s._\-/:+#]+/)
    .filter((part) => part !== '')
    .map((part) => englishStem(part.toLowerCase()));
  return parts.length > 1 ? parts : [];
}

/**
 * A light English stemmer: plural, -ly, -ing, -ed and a final e, no more. A full Porter stemmer joins words that differ here
 * (`container`, `contain`), and the notes' English is mostly names.
 */
export function englishStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = singular(word);
  if (stem.length > 6 && stem.endsWith('ly')) stem = stem.slice(0, -2);
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** An English word without its plural: `ingresses` → `ingress`, `policies` → `policy`. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
