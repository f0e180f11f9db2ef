import type { Flow } from './flow.ts';
import { headingWords } from './heading-words.ts';
import { createMarkdownFlow } from './markdown-flow.ts';
import { codeBlock, overlongBlocks } from './own-blocks.ts';
import { plainFlow } from './plain-flow.ts';
import type { ScannedText } from './scan-lines.ts';
import { splitStretches } from './split-stretches.ts';

/** Parses scanned lines into headings and blocks in file order. */
export function parseFlow(lines: readonly string[], scanned: ScannedText): readonly Flow[] {
  const markdownFlow = createMarkdownFlow(lines, scanned.lines);
  const flow: Flow[] = [];
  for (const stretch of splitStretches(scanned.lines)) {
    const part = stretch.plain ? plainFlow(scanned.lines, stretch.from, stretch.to) : markdownFlow(stretch);
    for (const one of part) flow.push(one);
  }
  for (const one of ownFlow(lines, scanned)) flow.push(one);
  // Array.sort is stable, so blocks of one line keep their order.
  return flow.sort((a, b) => startLine(a) - startLine(b));
}

/** Headings and blocks of the lines that the Markdown parser does not see. */
function ownFlow(lines: readonly string[], scanned: ScannedText): readonly Flow[] {
  const flow: Flow[] = [];
  for (const code of scanned.code) {
    const block = codeBlock(lines, code);
    if (block !== null) flow.push({ kind: 'block', block });
  }
  scanned.lines.forEach(({ kind }, index) => {
    const line = lines[index] ?? '';
    if (kind === 'bold-heading') {
      const text = headingWords(line.replace(/\*\*|__/gu, '').replace(/[:：]\s*$/u, ''));
      if (text !== '') flow.push({ kind: 'heading', heading: { text, level: null, line: index + 1 } });
    } else if (kind === 'overlong') {
      for (const block of overlongBlocks(line, index + 1)) flow.push({ kind: 'block', block });
    }
  });
  return flow;
}

function startLine(flow: Flow): number {
  return flow.kind === 'heading' ? flow.heading.line : flow.block.lines.startLine;
}
