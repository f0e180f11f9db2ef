import type { SectionKind } from '../notes/section.ts';
import type { Passage } from '../retrieval/passage.ts';

/**
 * Sections that hold knowledge. What a member expected, felt, asked or timed is answered from the note's fields when it is
 * asked for, and never given out as what the book says.
 */
const knowledge: ReadonlySet<SectionKind> = new Set(['summary', 'insights', 'other']);

export function mayAnswer(passage: Passage): boolean {
  return knowledge.has(passage.kind);
}
