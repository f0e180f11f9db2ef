import { lettersOf } from '../retrieval/verb-form.ts';
import { wordsOf } from '../retrieval/words.ts';

/** A text's words in the forms in which a question's words are looked for. */
export interface BlockWords {
  readonly stems: ReadonlySet<string>;
  /** As they stand, lower case. */
  readonly words: readonly string[];
  /** Hangul words letter by letter, as verbs are compared. */
  readonly letters: readonly string[];
  /** Without blanks, lower case. */
  readonly joined: string;
}

/** Questions ask the same blocks again and again; more than this many texts are seldom in use at one time. */
const most = 20_000;
const known = new Map<string, BlockWords>();

export function blockWordsOf(text: string): BlockWords {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = wordsOf(text);
  const made = {
    stems: new Set(words.flatMap((word) => [word.stem, word.text, ...word.parts])),
    words: words.map((word) => word.text),
    letters: words.filter((word) => word.script === 'hangul').map((word) => lettersOf(word.text)),
    joined: text.replace(/\s/g, '').toLowerCase(),
  };
  if (known.size >= most) known.clear();
  known.set(text, made);
  return made;
}
