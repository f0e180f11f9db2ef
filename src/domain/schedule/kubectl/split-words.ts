/**
 * Splits a command as a shell does: spaces, single and double quotes, backslashes. Quotes and dashes that a keyboard made
 * typographic (`“0 9 * * 1”`, `—schedule`) are taken for the plain ones.
 * @returns null when a quote stays open
 */
export function splitWords(text: string): readonly string[] | null {
  const plain = text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/(^|\s)[—–](?=[a-z])/g, '$1--');
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let i = 0; i < plain.length; i += 1) {
    const letter = plain[i] ?? '';
    if (letter === '\\' && quote !== "'" && i + 1 < plain.length) {
      i += 1;
      word = (word ?? '') + (plain[i] ?? '');
    } else if (quote !== null) {
      if (letter === quote) quote = null;
      else word = (word ?? '') + letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (/\s/.test(letter)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + letter;
  }
  if (word !== null) words.push(word);
  return quote === null ? words : null;
}
