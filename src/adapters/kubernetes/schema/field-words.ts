const common = new Set(
  'a an the is are be of to in on for and or by it this that with as at if not from can will'.split(' '),
);

/** Words in lower case, without the commonest and without the endings of plurals; `nodePort` is `node`, `port`. */
export function wordsIn(text: string): readonly string[] {
  const split = text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
  return (split.match(/[a-z\d]+/g) ?? []).filter((word) => !common.has(word)).map(stem);
}

function stem(word: string): string {
  if (word.length <= 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
