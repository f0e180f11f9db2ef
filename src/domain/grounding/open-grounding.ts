import type { Locale } from '../locale.ts';
import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { Statement } from './answer.ts';
import { checkClaim } from './check-claim.ts';
import type { Citation } from './citation.ts';
import type { Claim, ClaimProblem } from './claim.ts';
import type { NumberedSentence } from './numbered-sentences.ts';
import { foldForQuoting, verifyCitation } from './quote.ts';

/** What is left of a model's claims, and what was wrong with the others. */
export interface Grounded {
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  /** One for each claim that was replaced by its quotation or cut. */
  readonly problems: readonly ClaimProblem[];
}

/** More claims than these are no short answer. */
const mostClaims = 8;
const mostSourcesOfClaim = 3;

export interface Grounding {
  /** Takes the next claim; what has been taken is never changed by a later one. */
  readonly add: (claim: Claim) => void;
  readonly grounded: () => Grounded;
}

/**
 * Checks claims against the sentences they name, one after the other as they come. One that says too much is replaced by its
 * nearest quotation when its sentences are known, and cut otherwise; every citation is verified against the library once more.
 */
export function openGrounding(given: {
  readonly sentences: readonly NumberedSentence[];
  readonly question: string;
  readonly library: Library;
  readonly locale: Locale;
}): Grounding {
  const { library, question, locale } = given;
  const lexicon = lexiconOf(library);
  const byId = new Map(given.sentences.map((sentence) => [sentence.id, sentence]));
  const citations: Citation[] = [];
  const statements: Statement[] = [];
  const problems: ClaimProblem[] = [];
  const said = new Set<string>();
  let taken = 0;

  function cite(sentence: NumberedSentence): number | null {
    if (!verifyCitation(library, sentence.citation)) return null;
    const same = citations.findIndex(
      ({ path, startLine, quote }) =>
        path === sentence.citation.path &&
        startLine === sentence.citation.startLine &&
        quote === sentence.citation.quote,
    );
    return same >= 0 ? same : citations.push(sentence.citation) - 1;
  }

  function say(text: string, sources: readonly NumberedSentence[], written: boolean): void {
    const key = foldForQuoting(text);
    const cited = sources.slice(0, mostSourcesOfClaim).flatMap((sentence) => cite(sentence) ?? []);
    const [citation, ...also] = cited;
    if (citation === undefined || said.has(key)) return;
    said.add(key);
    statements.push({ label: null, text, citation, ...(written ? { written: true, also } : {}) });
  }

  return {
    add(claim) {
      taken += 1;
      if (taken > mostClaims) return;
      const named = claim.sentenceIds.flatMap((id) => byId.get(id) ?? []);
      const isKnown = named.length > 0 && named.length === claim.sentenceIds.length;
      const verdict = isKnown
        ? checkClaim({ claim, sentences: named, question, lexicon, locale })
        : ({ kind: 'unsupported', problem: 'no-source' } as const);
      if (verdict.kind === 'supported') return say(claim.text, named, true);
      problems.push(verdict.problem);
      const [first] = named;
      if (first !== undefined && verdict.problem !== 'no-source') say(first.text, [first], false);
    },
    grounded: () => ({ statements: [...statements], citations: [...citations], problems: [...problems] }),
  };
}
