import type { Answer, ModelPart, TokensUsed } from '../../domain/grounding/answer.ts';
import type { Claim, Written } from '../../domain/grounding/claim.ts';
import { confirmConflicts } from '../../domain/grounding/confirm-conflicts.ts';
import type { Familiarity } from '../../domain/grounding/familiarity.ts';
import { type NumberedSentence, numberSentences } from '../../domain/grounding/numbered-sentences.ts';
import { type Grounded, openGrounding } from '../../domain/grounding/open-grounding.ts';
import { declineOver, writeAnswerOver } from '../../domain/grounding/write-answer-over.ts';
import { redact } from '../../domain/redaction/redact.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { Passage } from '../../domain/retrieval/passage.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import type { ModelOutcome, WriteAnswer } from './model-ports.ts';
import type { Payer } from './payer.ts';
import type { Remembered } from './remembered.ts';
import { writtenKey } from './written-key.ts';

export interface AnswerToWrite extends Payer {
  readonly question: string;
  /** The answer without a model. */
  readonly plain: Answer;
  readonly result: SearchResult;
  /** What else was found, for the words as they were typed. */
  readonly further: readonly Passage[];
  readonly library: Library;
  /** The author whose private notes are in the library; null for none. */
  readonly visibleTo: string | null;
  /** How well the one reader knows what is asked about; null: nothing is known, or several read along. */
  readonly familiarity: Familiarity | null;
  readonly signal: AbortSignal;
  /** A model is being asked now. */
  readonly onAsked: (counts: { readonly notes: number; readonly passages: number }) => void;
  /** What can be said so far; everything in it has been checked, and only more follows. */
  readonly onGrounded: (grounded: Grounded) => void;
}

/** The answer as a model writes it over the notes; the plain one when it fails, with the reason. Never rejects. */
export type AnswerWithModel = (given: AnswerToWrite) => Promise<Answer>;

export interface AnswerWithModelDeps {
  readonly writeAnswer: WriteAnswer;
  readonly remembered: Remembered<Written>;
  /** Prompt and model, as one text that changes with either. */
  readonly writer: string;
}

/** Passages a model reads. */
const mostPassages = 8;

/** How sure the search must be before a model is asked about what the plain answer declined. */
const worthAsking = 0.35;

export function createAnswerWithModel({ writeAnswer, remembered, writer }: AnswerWithModelDeps): AnswerWithModel {
  return async (given) => {
    const { plain, result, library, familiarity, signal } = given;
    if (!mayAsk(plain, result)) return plain;
    const sentences = withoutSecrets(numberSentences(passagesOf(given)));
    if (sentences.length === 0) return plain;
    const question = redact(given.question).text;
    const { locale } = plain;
    const grounding = openGrounding({ sentences, question, library, locale });
    const over = { plain, question: given.question, result, library };
    const key = writtenKey({ writer, question, locale, visibleTo: given.visibleTo, familiarity, sentences });
    const known = remembered.find(key);
    if (known !== null) return finish(known, { input: 0, output: 0 });

    const passages = new Set(sentences.map(({ passage }) => passage.id)).size;
    given.onAsked({ notes: library.notes.filter((note) => !note.private).length, passages });
    const { teamId, memberId } = given;
    const outcome = await writeAnswer(
      { question, sentences, locale, familiarity, teamId, memberId, signal },
      (claim) => {
        grounding.add(claim);
        given.onGrounded(grounding.grounded());
      },
    );
    const used = usedOf(outcome);
    if (outcome.kind === 'done') {
      const answer = finish(outcome.value, used);
      if (answer.model?.kind !== 'failed') remembered.keep(key, outcome.value);
      return answer;
    }
    const { reason, until } = outcome;
    const model = { kind: 'failed', reason, ...(until === undefined ? {} : { until }), used } as const;
    // Who presses stop has read what is there; after any other failure the quotations answer in full.
    return reason === 'stopped' ? writeAnswerOver(over, grounding.grounded(), model) : { ...plain, model };

    function finish(written: Written, spent: TokensUsed): Answer {
      if (written.status === 'not-in-notes') return declineOver(over, { kind: 'declined', used: spent });
      const grounded = groundAll(written.claims);
      const isUseful = grounded.statements.some((statement) => statement.written);
      const model: ModelPart = isUseful
        ? { kind: 'wrote', cut: grounded.problems.length, used: spent }
        : { kind: 'failed', reason: 'bad-answer', used: spent };
      const { citations: cited } = grounded;
      return writeAnswerOver(over, grounded, model, confirmConflicts(written.conflicts, { sentences, cited, library }));
    }

    function groundAll(claims: readonly Claim[]): Grounded {
      const whole = openGrounding({ sentences, question, library, locale });
      for (const claim of claims) whole.add(claim);
      return whole.grounded();
    }
  };
}

/** Small talk and words without a question never leave the machine, and neither does what the notes plainly do not hold. */
function mayAsk(plain: Answer, { confidence, hits }: SearchResult): boolean {
  if (hits.length === 0) return false;
  if (plain.kind === 'answered') return true;
  return plain.reason === 'no-match' && confidence >= worthAsking;
}

/** The best of both searches, taken in turns. */
function passagesOf({ result, further }: AnswerToWrite): readonly Passage[] {
  const first = result.hits.map(({ passage }) => passage);
  const turns = first.flatMap((passage, i) => [passage, further[i]]).filter((passage) => passage !== undefined);
  return [...new Map(turns.map((passage) => [passage.id, passage])).values()].slice(0, mostPassages);
}

function withoutSecrets(sentences: readonly NumberedSentence[]): readonly NumberedSentence[] {
  return sentences.map((sentence) => ({ ...sentence, text: redact(sentence.text).text }));
}

function usedOf({ usage }: ModelOutcome<unknown>): TokensUsed {
  return { input: usage?.inputTokens ?? 0, output: usage?.outputTokens ?? 0 };
}
