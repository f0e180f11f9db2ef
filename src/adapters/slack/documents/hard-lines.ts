import type { Hard } from '../../../features/report/hardest-of.ts';
import { shorten } from '../shorten.ts';
import type { DocumentContext } from './report-document.ts';

/** Of a sentence from a note so much is shown. */
const mostWords = 120;

/** What members found hard: the concept with how many, and under it where it is written. */
export function hardLines(hardest: readonly Hard[], { messages, nameOf }: DocumentContext): readonly string[] {
  const said = messages.report;
  return hardest.flatMap(({ concept, people, sources }) => [
    said.hard(nameOf(concept), people),
    ...sources.map(({ path, line, words }) => said.source(path, line, shorten(words, mostWords))),
  ]);
}
