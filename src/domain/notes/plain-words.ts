/** What makes Markdown out of words: links, tags, escapes, tables, entities, emphasis other than `**`, tabs. */
const marks =
  /^[ *-]*\*[ *]*$|[\\[\]|\t\0\r]|(?<!\*)\*(?!\*)|\*{3,}|~~|<[a-z/!?]|&[#a-z\d]+;|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/iu;

/** Whether a line holds marks other than pairs of backticks and `**`, so that only the Markdown parser can read it. */
export function hasMarks(line: string): boolean {
  if (!line.includes('`')) return marks.test(line);
  if (line.includes('``') || line.split('`').length % 2 === 0) return true;
  return marks.test(line.replace(/`[^`]*`/gu, '`'));
}

/** The words of a line without marks (see `hasMarks`), white space folded. Gives what the Markdown parser would. */
export function plainWords(line: string): string {
  const words = line
    .split('`')
    // Every second part stands between backticks; one space on both sides belongs to them, not to the code.
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('**', '') : part.replace(/^ (.*[^ ].*) $/u, '$1')))
    .join('');
  return words.replace(/\s+/gu, ' ').trim();
}
