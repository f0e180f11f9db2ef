import type { RichTextBlockElement } from '@slack/types';
import type { Statement } from '../../../domain/grounding/answer.ts';
import { splitSentences } from '../../../domain/grounding/split-sentences.ts';
import { line, preformatted, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** Code points of one statement; the engine's own bounds are far smaller, old stored answers are not trusted to be. */
const limit = 1200;

/** A quotation under its side's name; code (the only text with lines of its own) keeps its shape. */
export function statementText({ label, text }: Statement): readonly RichTextBlockElement[] {
  const shown = shorten(text, limit);
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
