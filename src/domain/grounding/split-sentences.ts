import { endsLine, endsSentence } from './sentence-end.ts';

/** A sentence with its place in the text. */
export interface Sentence {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

/** A mark that may end a sentence with the quotes and brackets that close behind it and its white space, or a line's end. */
const candidate = /([.!?。！？…]+["'”’)\]」』]*)(\s*)|\n/gu;
/** Code is one word, whatever points are in it. */
const code = /`[^`\n]{1,300}`/gu;
/** As far as a bracket may reach; one that never closes holds nothing back. */
const longestBracket = 200;
/** What is looked at before and behind a mark: more than any rule needs, and a bound for walls of text. */
const around = 300;

/** Splits Korean and English prose. Joined and with their blanks the sentences are the text. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const kept = [...text.matchAll(code)].map((match) => [match.index, match.index + match[0].length] as const);
  let start = 0;
  let span = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words !== '') sentences.push({ text: words, start: start + raw.indexOf(words) });
  };
  for (const match of text.matchAll(candidate)) {
    const [whole, marks = '', blank = ''] = match;
    const end = match.index + marks.length;
    while ((kept[span]?.[1] ?? Number.POSITIVE_INFINITY) < end) span += 1;
    if (match.index >= (kept[span]?.[0] ?? Number.POSITIVE_INFINITY)) continue;
    const sentence = text.slice(Math.max(start, end - around), end);
    const after = match.index + whole.length;
    const next = text.slice(after, after + around);
    // A mark before a line break is looked at once, as a mark.
    const isEnd =
      marks === ''
        ? endsLine(lineBefore(sentence), next)
        : !isBracketed(sentence, text.slice(end, end + longestBracket)) &&
          (endsSentence({ sentence, blank, next }) || (blank.includes('\n') && endsLine(lineBefore(sentence), next)));
    if (!isEnd) continue;
    push(end);
    start = end;
  }
  push(text.length);
  return sentences;
}

function lineBefore(sentence: string): string {
  return sentence.slice(sentence.lastIndexOf('\n') + 1);
}

/** Whether a bracket that was opened within the sentence is closed only later. */
function isBracketed(sentence: string, behind: string): boolean {
  const open = sentence.lastIndexOf('(');
  if (open < 0 || sentence.indexOf(')', open) >= 0 || sentence.length - open > longestBracket) return false;
  return behind.includes(')') && sentence.slice(0, open).trim() !== '';
}
