import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { SearchResult } from '../retrieval/passage.ts';
import type { Answer, Statement } from './answer.ts';
import { readAsked } from './asked.ts';
import type { Citation } from './citation.ts';
import type { Written } from './claim.ts';
import { groundClaims } from './ground-claims.ts';
import { notInNotes } from './not-in-notes.ts';
import type { NumberedSentence } from './numbered-sentences.ts';
import { suggestNext } from './suggest-next.ts';

export interface WriteOver {
  /** The answer without a model, which stands when nothing of the model's is left. */
  readonly plain: Answer;
  readonly written: Written;
  readonly sentences: readonly NumberedSentence[];
  /** The question that was answered: the standalone form where there is one. */
  readonly question: string;
  readonly result: SearchResult;
  readonly library: Library;
}

/**
 * The answer with what a model wrote: its claims lead, each with its quotations, and the quotations of the plain answer follow
 * behind "more". A model that finds no answer in the sentences is followed; one whose claims do not hold is not.
 */
export function writeAnswerOver({ plain, written, sentences, question, result, library }: WriteOver): Answer {
  const { locale, understanding } = plain;
  const asked = readAsked(lexiconOf(library), question, result, locale);
  if (written.status === 'not-in-notes') {
    const model = { kind: 'declined' } as const;
    if (plain.kind === 'not-in-notes') return { ...plain, model };
    return { ...notInNotes({ reason: 'no-match', asked, result, library, understanding }), model };
  }
  const grounded = groundClaims({ claims: written.claims, sentences, question, library, locale });
  const cut = grounded.problems.length;
  if (!grounded.statements.some((statement) => statement.written)) {
    return { ...plain, model: { kind: 'failed', reason: 'bad-answer' } };
  }
  const citations: Citation[] = [...grounded.citations];
  const more = plain.kind === 'answered' ? renumber([...plain.lead, ...plain.more], plain.citations, citations) : [];
  const quoted = new Set(grounded.statements.map(({ citation }) => citation));
  return {
    kind: 'answered',
    locale,
    lead: grounded.statements,
    more: more.filter(({ citation }) => !quoted.has(citation)),
    citations,
    topic: plain.kind === 'answered' ? plain.topic : null,
    ...(plain.kind === 'answered'
      ? { related: plain.related, nextQuestion: plain.nextQuestion }
      : suggestNext(library, asked)),
    understanding,
    model: { kind: 'wrote', cut },
  };
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
