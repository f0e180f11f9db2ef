import type { Answer } from '../../domain/grounding/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import { type AnswerOnce, hits } from './answer-once.ts';
import type { AskModel } from './ask-question.ts';
import type { Payer } from './payer.ts';
import type { CurrentLibrary, SearchLibrary } from './ports.ts';

/** The same as `AnswerOnce`, written by a model where one can. */
export type AnswerOnceWithModel = (question: string, fallback: Locale) => Promise<Answer>;

export function createAnswerOnceWithModel(deps: {
  readonly answer: AnswerOnce;
  readonly search: SearchLibrary;
  readonly library: CurrentLibrary;
  readonly model: AskModel;
  readonly payer: Payer;
}): AnswerOnceWithModel {
  const { answer, search, library, model, payer } = deps;
  return (question, fallback) =>
    model.answer({
      ...payer,
      ...{ question, plain: answer(question, fallback), result: search(question, hits), further: [] },
      library: library(),
      visibleTo: null,
      familiarity: null,
      signal: new AbortController().signal,
      onAsked: () => {},
      onGrounded: () => {},
    });
}
