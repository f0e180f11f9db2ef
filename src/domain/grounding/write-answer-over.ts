import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { SearchResult } from '../retrieval/search-result.ts';
import type { Answer, Answered, ModelPart, Statement } from './answer.ts';
import { readAsked } from './asked.ts';
import type { Citation } from './citation.ts';
import type { Confirmed } from './confirm-conflicts.ts';
import { followCards } from './follow-cards.ts';
import { notInNotes } from './not-in-notes.ts';
import type { Grounded } from './open-grounding.ts';
import { suggestNext } from './suggest-next.ts';

export interface WriteOver {
  /** The answer without a model, which stands when nothing of the model's is left. */
  readonly plain: Answer;
  /** The question that was answered: the standalone form where there is one. */
  readonly question: string;
  readonly result: SearchResult;
  readonly library: Library;
}

/**
 * The answer with what is left of a model's claims: they lead, each with its quotations, and the quotations of the plain answer
 * follow behind "more". The plain answer where no claim of its own words is left.
 */
export function writeAnswerOver(
  over: WriteOver,
  grounded: Grounded,
  model: ModelPart,
  conflicts: readonly Confirmed[] = [],
): Answer {
  const { plain, question, result, library } = over;
  if (!grounded.statements.some((statement) => statement.written)) return { ...plain, model };
  const citations: Citation[] = [...grounded.citations];
  const more = plain.kind === 'answered' ? renumber([...plain.lead, ...plain.more], plain.citations, citations) : [];
  const quoted = new Set(grounded.statements.flatMap(({ citation, also = [] }) => [citation, ...also]));
  const corrected = followCards(library, grounded.statements, citations);
  return {
    kind: 'answered',
    locale: plain.locale,
    more: more.filter(({ citation }) => !quoted.has(citation)),
    ...withDoubts(corrected, conflicts),
    topic: plain.kind === 'answered' ? plain.topic : null,
    ...(plain.kind === 'answered'
      ? offeredBy(plain)
      : suggestNext(library, readAsked(lexiconOf(library), question, result, plain.locale))),
    understanding: plain.understanding,
    model,
  };
}

/** Adds what only a model takes for different, where code has found nothing wrong itself. */
function withDoubts(corrected: ReturnType<typeof followCards>, conflicts: readonly Confirmed[]) {
  const { corrections = [] } = corrected;
  const doubts = corrections.some(({ isClaim }) => isClaim === true)
    ? []
    : conflicts.map(({ note, card }) => ({ written: note.text, right: card.text, isClaim: true, isDoubt: true }));
  return doubts.length === 0 ? corrected : { ...corrected, corrections: [...doubts, ...corrections] };
}

function offeredBy({ related, nextQuestion, furtherQuestions }: Answered) {
  return { related, nextQuestion, ...(furtherQuestions === undefined ? {} : { furtherQuestions }) };
}

/** The answer of a model that finds none in the sentences: the notes are silent, with what is nearest. */
export function declineOver({ plain, question, result, library }: WriteOver, model: ModelPart): Answer {
  if (plain.kind === 'not-in-notes') return { ...plain, model };
  const { understanding, locale } = plain;
  const asked = readAsked(lexiconOf(library), question, result, locale);
  return { ...notInNotes({ reason: 'no-match', asked, result, library, understanding }), model };
}

/** The statements with their citations moved behind those that are there already; the same citation is not listed twice. */
function renumber(statements: readonly Statement[], from: readonly Citation[], into: Citation[]): readonly Statement[] {
  return statements.flatMap((statement) => {
    const citation = from[statement.citation];
    if (citation === undefined) return [];
    const same = into.findIndex(
      ({ path, quote, startLine }) =>
        path === citation.path && quote === citation.quote && startLine === citation.startLine,
    );
    return [{ ...statement, citation: same >= 0 ? same : into.push(citation) - 1 }];
  });
}
