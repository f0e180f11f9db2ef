import type { Answer } from '../../domain/grounding/answer.ts';
import { numberSentences } from '../../domain/grounding/numbered-sentences.ts';
import { writeAnswerOver } from '../../domain/grounding/write-answer-over.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { SearchResult } from '../../domain/retrieval/passage.ts';
import type { WriteAnswer } from './model-ports.ts';

export interface AnswerToWrite {
  readonly question: string;
  /** The answer without a model. */
  readonly plain: Answer;
  readonly result: SearchResult;
  readonly library: Library;
  readonly memberId: string;
  readonly signal: AbortSignal;
}

/** The answer as a model writes it over the notes; the plain one when it fails, with the reason. */
export type AnswerWithModel = (given: AnswerToWrite) => Promise<Answer>;

/** Passages a model reads. */
const mostPassages = 8;

/** How sure the search must be before a model is asked about what the plain answer declined. */
const worthAsking = 0.35;

export function createAnswerWithModel({ writeAnswer }: { readonly writeAnswer: WriteAnswer }): AnswerWithModel {
  return async ({ question, plain, result, library, memberId, signal }) => {
    if (!mayAsk(plain, result)) return plain;
    const sentences = numberSentences(result.hits.slice(0, mostPassages).map(({ passage }) => passage));
    if (sentences.length === 0) return plain;
    const { locale } = plain;
    const outcome = await writeAnswer({ question, sentences, locale, memberId, signal }, () => undefined);
    if (outcome.kind === 'failed') return { ...plain, model: { kind: 'failed', reason: outcome.reason } };
    return writeAnswerOver({ plain, written: outcome.value, sentences, question, result, library });
  };
}

/** Small talk and words without a question never leave the machine, and neither does what the notes plainly do not hold. */
function mayAsk(plain: Answer, { confidence, hits }: SearchResult): boolean {
  if (hits.length === 0) return false;
  if (plain.kind === 'answered') return true;
  return plain.reason === 'no-match' && confidence >= worthAsking;
}
