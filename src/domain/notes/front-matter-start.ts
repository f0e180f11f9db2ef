/**
 * Index of the `---` that opens the front matter; -1 when something else comes first. Blank lines, byte order marks and
 * HTML comments before it do not count.
 */
export function frontMatterStart(lines: readonly string[]): number {
  let inComment = false;
  for (let index = 0; index < lines.length; index += 1) {
    const read = withoutComments(lines[index] ?? '', inComment);
    inComment = read.inComment;
    // `trim` takes U+FEFF away as well; editors also leave zero-width spaces.
    const words = read.text.replace(/\u200B/gu, '').trim();
    if (words === '---' && !inComment) return index;
    if (words !== '') return -1;
  }
  return -1;
}

function withoutComments(line: string, openBefore: boolean): { readonly text: string; readonly inComment: boolean } {
  let text = '';
  let at = 0;
  let inComment = openBefore;
  while (at < line.length) {
    const next = line.indexOf(inComment ? '-->' : '<!--', at);
    if (!inComment) text += line.slice(at, next < 0 ? line.length : next);
    if (next < 0) break;
    at = next + (inComment ? 3 : 4);
    inComment = !inComment;
  }
  return { text, inComment };
}
