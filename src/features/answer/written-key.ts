import type { Familiarity } from '../../domain/grounding/familiarity.ts';
import type { NumberedSentence } from '../../domain/grounding/numbered-sentences.ts';
import type { Locale } from '../../domain/locale.ts';
import { foldQuestion } from './remembered.ts';

/**
 * Everything that an answer depends on: the prompt and the model (`writer`), the question, the language, whose private
 * notes may be among the words, for how familiar a reader it is written, and the very words that the model is given. A changed note changes its sentences.
 */
export function writtenKey(given: {
  readonly writer: string;
  readonly question: string;
  readonly locale: Locale;
  readonly visibleTo: string | null;
  readonly familiarity: Familiarity | null;
  readonly sentences: readonly NumberedSentence[];
}): string {
  const question = foldQuestion(given.question);
  const sources = given.sentences.map(({ id, text, citation }) => [id, citation.path, citation.startLine, text]);
  return JSON.stringify([given.writer, given.locale, given.visibleTo, given.familiarity, question, sources]);
}
