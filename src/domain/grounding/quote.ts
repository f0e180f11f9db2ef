import type { Library } from '../retrieval/library.ts';
import type { Citation } from './citation.ts';

/** A text as quotations are compared: NFKC, so that width and composition do not matter, and white space as one blank. */
export function foldForQuoting(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Whether a quotation stands in the lines, word for word. An empty quotation stands nowhere. */
export function verifyQuotation(lines: readonly string[], quote: string): boolean {
  const words = foldForQuoting(quote);
  return words !== '' && foldForQuoting(lines.join('\n')).includes(words);
}

/** Whether a citation's words stand where it says, in the library as it is. Every citation passes here before it leaves. */
export function verifyCitation(library: Library, citation: Citation): boolean {
  const sections =
    [...library.notes, ...library.cards].find((document) => document.path === citation.path)?.sections ?? [];
  const lines = sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.lines.startLine <= citation.endLine && block.lines.endLine >= citation.startLine)
    .map((block) => block.source);
  return verifyQuotation(lines, citation.quote);
}
