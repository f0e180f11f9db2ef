/** A file's lines as they were read, so that they can be written back unchanged. */
export interface NoteSource {
  /** Whether the file began with a byte order mark. */
  readonly bom: boolean;
  /** Without their line ends. The last one is empty when the file ends with a line end. */
  readonly lines: readonly string[];
  /** The end of every line: `\n`, `\r\n` or `\r`; empty for the last line. */
  readonly ends: readonly string[];
}

/** Splits a text at the line ends that Markdown knows. */
export function splitLines(text: string): NoteSource {
  const bom = text.startsWith('\uFEFF');
  const lines: string[] = [];
  const ends: string[] = [];
  let start = bom ? 1 : 0;
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push(text.slice(start, match.index));
    ends.push(match[0]);
    start = match.index + match[0].length;
  }
  lines.push(text.slice(start));
  ends.push('');
  return { bom, lines, ends };
}
