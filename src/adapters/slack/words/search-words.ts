import { isSentence } from './reads-as-question.ts';
import { nounRequest, stemRequest, withoutTail } from './request-tone.ts';

const searching = `${nounRequest('검색')}|${stemRequest('찾아')}`;
const verbFirst = new RegExp(
  `^(?:(?:please\\s+|pls\\s+)?[*_\`"']*search[*_\`"']*(?:\\s+(?:the\\s+|our\\s+)?notes)?(?:\\s+for)?|${nounRequest('검색')})(?:\\s*[:,]\\s*|\\s+)(?=\\S)`,
  'i',
);
const verbLast = new RegExp(`^(.+?)(?:을|를)?[\\s,]*(?<![가-힣])(?:${searching})$`, 'i');

/** The words to look for; null when nothing is to be searched, or when `search` begins a question (`search engine은 왜 써?`). */
export function searchWords(text: string): string | null {
  const first = verbFirst.exec(text);
  if (first) return words(text.slice(first[0].length));
  const last = verbLast.exec(withoutTail(text));
  return last ? words((last[1] ?? '').replace(/(?<=\S\S)(?:을|를|에서)$/, '')) : null;
}

function words(rest: string): string | null {
  const found = rest.replace(/^[\s"'`*_]+|[\s"'`*_,.?!…]+$/g, '');
  return found === '' || isSentence(rest) ? null : found;
}
