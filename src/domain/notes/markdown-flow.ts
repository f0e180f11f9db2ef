import type { List } from 'mdast';
import type { Flow, Heading } from './flow.ts';
import { headingWords } from './heading-words.ts';
import { parseBlocks } from './parse-blocks.ts';
import { createParseMarkdown, type PlacedNode } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';
import type { ScannedLine } from './scan-lines.ts';
import { createSourceText, type SourceText } from './source-text.ts';
import type { Stretch } from './split-stretches.ts';

/** Longer underlined paragraphs are text that somebody drew a rule under. */
const longestUnderlined = 80;

/** Reads stretches of one text with the Markdown parser. `lines` are the file's, `scanned` what the parser is given. */
export function createMarkdownFlow(
  lines: readonly string[],
  scanned: readonly ScannedLine[],
): (stretch: Stretch) => readonly Flow[] {
  const parseMarkdown = createParseMarkdown(scanned);
  const source = createSourceText(lines, scanned);
  return (stretch) => {
    const flow: Flow[] = [];
    let list: OpenList | null = null;
    for (const placed of parseMarkdown(stretch)) {
      const heading = headingOf(placed, source);
      if (heading !== null) {
        if (heading.text !== '') flow.push({ kind: 'heading', heading });
        list = null;
        continue;
      }
      list = placed.node.type === 'list' ? openList(placed.node, list) : null;
      for (const block of parseBlocks(placed, list?.depth ?? 0, source)) flow.push({ kind: 'block', block });
    }
    return flow;
  };
}

interface OpenList {
  readonly column: number;
  readonly depth: number;
}

/** `1. a` followed by `  - b`, indented too little for Markdown, is meant as a sub-item. */
function openList(list: List, before: OpenList | null): OpenList {
  const column = list.position?.start.column ?? 1;
  if (before === null) return { column, depth: 0 };
  if (column > before.column + 1) return { column, depth: before.depth + 1 };
  return { column, depth: column === before.column ? before.depth : 0 };
}

function headingOf(placed: PlacedNode, source: SourceText): Heading | null {
  const node = placed.node;
  if (node.type !== 'heading') return null;
  const text = headingWords(plainText(node));
  const written = source.sourceOf(node, placed.linesBefore);
  const underlined = !/^\s*#/u.test(written);
  if (underlined && (written.split('\n').length > 2 || text.length > longestUnderlined || /[.。]$/u.test(text))) {
    return null;
  }
  // What stands under a struck heading does not belong to the heading before it.
  const struck = text === '' && node.children.some(({ type }) => type === 'delete');
  return { text: struck ? '…' : text, level: node.depth, line: source.linesOf(node, placed.linesBefore).startLine };
}
