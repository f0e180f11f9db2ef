/** Lines of a text and the places in it. */
export interface TextLines {
  /** Line and column from 1. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
  readonly lineAt: (line: number) => string;
  /** Offset of a line's first character. */
  readonly startOf: (line: number) => number;
}

export function textLines(text: string): TextLines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    placeOf(offset) {
      // The last start that is not behind the offset.
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    lineAt: (line) => text.slice(starts[line - 1] ?? 0, (starts[line] ?? text.length + 1) - 1).replace(/\r$/, ''),
    startOf: (line) => starts[line - 1] ?? text.length,
  };
}
