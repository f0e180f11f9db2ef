import type { Node } from 'mdast';
import type { ScannedLine } from './scan-lines.ts';
import type { LineRange } from './section.ts';

/** The file's own characters under the parser's positions. */
export interface SourceText {
  /** Lines of a node in the file. */
  readonly linesOf: (node: Node, linesBefore: number) => LineRange;
  /** The node's characters from its start to its end, marks and tags included, without white space at the ends. */
  readonly sourceOf: (node: Node, linesBefore: number) => string;
  /** A line of the file, counted from 1. */
  readonly lineAt: (line: number) => string;
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
  const place = (point: Point | undefined, linesBefore: number): Point => ({
    line: (point?.line ?? 1) + linesBefore,
    column: point?.column ?? 1,
  });
  return {
    linesOf: (node, linesBefore) => ({
      startLine: place(node.position?.start, linesBefore).line,
      endLine: place(node.position?.end, linesBefore).line,
    }),
    sourceOf: (node, linesBefore) =>
      slice(place(node.position?.start, linesBefore), place(node.position?.end, linesBefore)),
    lineAt: (line) => lines[line - 1] ?? '',
  };
}
