/** A longer beginning is a sentence, not a term. */
const longestTerm = 40;

/**
 * The word that a block explains: `term : explanation`, `**term** explanation`, `term - explanation`; null when it
 * explains none. `source` is Markdown, `text` the same without marks.
 */
export function blockTerm(source: string, text: string): string | null {
  const bold = /^(?:\*\*|__)(?!\s)([^*\n]{1,80}?)(?:\*\*|__)\s*[:：]?\s*(?=[^\s:：])/u.exec(source);
  if (bold !== null && bold[0].length < source.length) return asTerm(bold[1] ?? '');
  const colon = /^([^:：]{1,80}?)\s*(?:[:：](?=\s|$)|(?<=\s)[:：])\s*(?=\S)/u.exec(text);
  if (colon !== null) return asTerm(colon[1] ?? '');
  const wide = /^([\p{L}\p{N} /()_.&+-]{1,80}?)[:：](?=[가-힣])/u.exec(text);
  if (wide !== null) return asTerm(wide[1] ?? '');
  const dash = /^([^–—=]{1,80}?)\s+(?:[-–—=]|->|→)\s+(?=\S)/u.exec(text);
  return dash === null ? null : asTerm(dash[1] ?? '');
}

function asTerm(words: string): string | null {
  const term = words
    .replace(/[*_`]/gu, '')
    .replace(/[:：]\s*$/u, '')
    .trim();
  const isSentence =
    /[.!?。？]\s|[?!。？]$|(?:니다|한다|된다|하고|해서|있음|없음)$/u.test(term) || term.split(/\s+/u).length > 6;
  return term === '' || term.length > longestTerm || isSentence || /^https?$/iu.test(term) ? null : term;
}
