import type { Node, Nodes } from 'mdast';
import { isDropped } from './parse-markdown.ts';
import type { ScannedLine } from './scan-lines.ts';
import type { LineRange } from './section.ts';

/** The file's own characters under the parser's positions. */
export interface SourceText {
  /** Lines of a node in the file. */
  readonly linesOf: (node: Node, linesBefore: number) => LineRange;
  /** The node's characters; where images, comments or tags stand in it, the longest stretch between them. */
  readonly sourceOf: (node: Nodes, linesBefore: number) => string;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

/** Maps positions in mended lines back to the lines as the member wrote them. */
export function createSourceText(lines: readonly string[], scanned: readonly ScannedLine[]): SourceText {
  const columnInFile = (line: number, column: number): number => {
    const entry = scanned[line];
    if (entry === undefined) return column;
    return column + entry.cut - (entry.inserted >= 0 && column > entry.inserted ? 1 : 0);
  };
  const slice = (from: Point, to: Point): string => {
    const first = from.line - 1;
    const last = to.line - 1;
    const parts = lines.slice(first, last + 1);
    const lastLine = parts.length - 1;
    parts[lastLine] = (parts[lastLine] ?? '').slice(0, columnInFile(last, to.column - 1));
    parts[0] = (parts[0] ?? '').slice(columnInFile(first, from.column - 1));
    return parts.join('\n').trim();
  };
  const linesOf = (node: Node, linesBefore: number): LineRange => ({
    startLine: (node.position?.start.line ?? 1) + linesBefore,
    endLine: (node.position?.end.line ?? 1) + linesBefore,
  });
  const sourceOf = (node: Nodes, linesBefore: number): string => {
    const place = (point: Point | undefined): Point => ({
      line: (point?.line ?? 1) + linesBefore,
      column: point?.column ?? 1,
    });
    const borders = [place(node.position?.start)];
    for (const dropped of droppedIn(node)) {
      borders.push(place(dropped.position?.start), place(dropped.position?.end));
    }
    borders.push(place(node.position?.end));
    let longest = '';
    for (let index = 0; index + 1 < borders.length; index += 2) {
      const [from, to] = [borders[index], borders[index + 1]];
      const candidate = from === undefined || to === undefined ? '' : slice(from, to);
      if (candidate.length > longest.length) longest = candidate;
    }
    return longest;
  };
  return { linesOf, sourceOf };
}

function droppedIn(node: Nodes): readonly Nodes[] {
  if (isDropped(node)) return [node];
  return 'children' in node ? node.children.flatMap((child) => droppedIn(child)) : [];
}
