import type { RichTextBlockElement } from '@slack/types';
import type { Statement } from '../../../domain/grounding/answer.ts';
import type { Citation } from '../../../domain/grounding/citation.ts';
import { splitSentences } from '../../../domain/grounding/split-sentences.ts';
import { plainWords } from '../../../domain/notes/plain-words.ts';
import { line, preformatted, quotation, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** Code points of one statement; the engine's own bounds are far smaller, old stored answers are not trusted to be. */
const limit = 1200;

/** Quotations beside one sentence of a model, and code points of each. */
const mostQuotes = 2;
const quoteLimit = 300;

/**
 * A quotation under its side's name; code (the only text with lines of its own) keeps its shape. Under a model's sentence stand
 * the quotations that it rests on.
 */
export function statementText(
  { label, text, citation, written, also = [] }: Statement,
  citations: readonly Citation[],
): readonly RichTextBlockElement[] {
  const shown = shorten(text, limit);
  if (written === true) {
    const quoted = [citation, ...also].flatMap((index) => citations[index] ?? []).slice(0, mostQuotes);
    const oneLine = shown.replace(/\s+/gu, ' ');
    // What only repeats its source needs no second showing.
    const quotes = quoted
      .map(({ quote }) => shorten(shownQuote(quote), quoteLimit))
      .filter((quote) => quote !== oneLine);
    return [line(words(oneLine)), ...quotes.map(quotation)];
  }
  const side = label === null ? [] : [words(shorten(label, 80), { bold: true })];
  if (shown.includes('\n')) return [...(side.length > 0 ? [line(...side)] : []), preformatted(shown)];
  return [line(...side, ...(side.length > 0 ? [words('\n')] : []), words(shown))];
}

/** What a notification says: the first sentence of what is said first. */
export function firstSentence(statements: readonly Statement[]): string {
  const [first] = statements;
  if (!first) return '';
  const sentence = splitSentences(shorten(first.text, limit))[0]?.text ?? first.text;
  return shorten(first.label === null ? sentence : `${first.label}: ${sentence}`, 300);
}

/** A quotation as people read it: the marks of lists and of emphasis left out, every word kept. */
function shownQuote(quote: string): string {
  return quote
    .split('\n')
    .map((text) => plainWords(text.replace(/^\s*(?:[-*+]|\d+[.)]|>|#{1,6})\s+/u, '')))
    .join('\n')
    .trim();
}
