import type { Answer } from '../../domain/grounding/answer.ts';
import { composeAnswer } from '../../domain/grounding/compose-answer.ts';
import { type Locale, localeOf } from '../../domain/locale.ts';
import type { CurrentLibrary, SearchLibrary } from './ports.ts';

/** Answers a question that stands for itself, outside of any conversation; nothing is recorded. */
export type AnswerOnce = (question: string, fallback: Locale) => Answer;

/** Passages that an answer may draw on. */
export const hits = 24;

export function createAnswerOnce(deps: {
  readonly search: SearchLibrary;
  readonly library: CurrentLibrary;
}): AnswerOnce {
  return (question, fallback) =>
    composeAnswer({
      question,
      standalone: null,
      result: deps.search(question, hits),
      library: deps.library(),
      locale: localeOf(question, fallback),
    });
}
