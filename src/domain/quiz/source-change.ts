import type { Block } from '../notes/section.ts';
import type { ItemSource } from './quiz-item.ts';
import type { QuotedDocument } from './quoted-line.ts';
import { sourceHash } from './source-hash.ts';
import { trigramsOf } from './trigrams.ts';

/** What became of a quoted line. */
export type SourceChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'moved'; readonly line: number }
  /** `now` stands where it stood, or is what it was most likely rewritten to. */
  | { readonly kind: 'changed'; readonly now: string; readonly line: number }
  | { readonly kind: 'gone' };

/** Lines less alike than this are different statements: one common third is chance among sentences on one subject. */
const leastAlike = 0.34;

/** Looks for a quoted line in its document as it reads now; null: the document is gone. */
export function sourceChange(source: ItemSource, document: QuotedDocument | null): SourceChange {
  if (document === null) return { kind: 'gone' };
  const blocks = document.sections.flatMap((section) => section.blocks);
  const same = blocks.filter(({ text }) => sourceHash(text) === source.hash);
  const nearest = same.toSorted((a, b) => distance(a, source) - distance(b, source))[0];
  if (nearest !== undefined) {
    const { startLine: line } = nearest.lines;
    return line === source.line ? { kind: 'same' } : { kind: 'moved', line };
  }
  const was = trigramsOf(source.quote);
  const alike = blocks.map((block) => ({ block, likeness: likenessOf(was, trigramsOf(block.text)) }));
  const [best] = alike.toSorted(
    (a, b) => b.likeness - a.likeness || distance(a.block, source) - distance(b.block, source),
  );
  if (best === undefined || best.likeness < leastAlike) return { kind: 'gone' };
  return { kind: 'changed', now: best.block.text, line: best.block.lines.startLine };
}

function distance({ lines }: Block, { line }: ItemSource): number {
  return Math.abs(lines.startLine - (line ?? 0));
}

/** Dice's coefficient of two sets: 0 nothing in common, 1 the same. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((one) => b.has(one)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
