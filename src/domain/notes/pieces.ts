import { saidLines } from './hidden-words.ts';
import type { OpenQuestion, Piece } from './note.ts';
import { plainWords } from './plain-words.ts';
import type { Block, Section, SectionKind } from './section.ts';

/** Blocks of all sections of one kind, in file order. */
export function blocksOf(sections: readonly Section[], kind: SectionKind): readonly Block[] {
  return sections.filter((section) => section.kind === kind).flatMap((section) => section.blocks);
}

/** Remarks of all sections of one kind; a placeholder such as `-` or `...` is none. */
export function piecesOf(sections: readonly Section[], kind: SectionKind): readonly Piece[] {
  return blocksOf(sections, kind)
    .filter((block) => !isPlaceholder(block.text))
    .map(({ text, lines }) => ({ text, lines }));
}

/** Open questions with their indented sub-questions. Lines of a paragraph that all end with `?` are questions of their own. */
export function openQuestionsOf(sections: readonly Section[]): readonly OpenQuestion[] {
  const roots: MutableQuestion[] = [];
  const branch: MutableQuestion[] = [];
  for (const block of blocksOf(sections, 'open-questions')) {
    if (isPlaceholder(block.text)) continue;
    for (const piece of questionsIn(block)) {
      const question = { ...piece, children: [] };
      branch.length = Math.min(block.depth, branch.length);
      (branch.at(-1)?.children ?? roots).push(question);
      branch.push(question);
    }
  }
  return roots;
}

interface MutableQuestion extends OpenQuestion {
  readonly children: MutableQuestion[];
}

function questionsIn(block: Block): readonly Piece[] {
  const pieces = saidLines(block.source).map((said, index) => {
    const line = block.lines.startLine + index;
    return { text: plainWords(said), lines: { startLine: line, endLine: line } };
  });
  const asked = pieces.filter(({ text }) => text !== '');
  const several = block.kind === 'paragraph' && asked.length > 1 && asked.every(({ text }) => /[?？]$/u.test(text));
  return several ? asked : [{ text: block.text, lines: block.lines }];
}

/** Whether a text says nothing: only punctuation, `TBD`, `작성 예정`. */
export function isPlaceholder(text: string): boolean {
  return (
    !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) ||
    /^(?:tbd|todo|n\/a|작성\s*예정|추후\s*작성)[.]*$/iu.test(text.trim())
  );
}
