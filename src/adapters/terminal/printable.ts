/** Names and words of files are data: control and bidirectional characters would change what the terminal shows. */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
