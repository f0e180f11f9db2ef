/** A sentence with its place in the text. */
export interface Sentence {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

/**
 * Sentences end at `.`, `!`, `?` or their full-width forms when a blank or the end follows, and at `다.`, `요.` in any case;
 * not after a single letter, a number's point or an abbreviation, so that `v1.36`, `e.g.` and `3. 설치` stay whole.
 */
const boundary = /(?<=[.!?。！？…]["'”’)\]]?)\s+/gu;
const notAnEnd = /(?:^|[\s(])(?:[A-Za-z]|\d+|e\.g|i\.e|etc|vs|cf|예)\.$/i;

/** Splits Korean and English prose. Joined and with their blanks the sentences are the text. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words !== '') sentences.push({ text: words, start: start + raw.indexOf(words) });
  };
  for (const match of text.matchAll(boundary)) {
    if (notAnEnd.test(text.slice(Math.max(start, match.index - 12), match.index))) continue;
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return sentences;
}
