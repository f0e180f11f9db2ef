import { redact } from '../../domain/redaction/redact.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { normalise } from '../../domain/retrieval/normalise.ts';
import { recogniseConcepts } from '../../domain/retrieval/recognise-concepts.ts';
import { wordsOf } from '../../domain/retrieval/words.ts';
import type { Exchange } from './conversation.ts';
import type { CondenseQuestion } from './model-ports.ts';
import type { Payer } from './payer.ts';

/** Rewrites a follow-up that only a model can understand; null when it needs no rewriting or nothing came of it. */
export type CondenseWhenNeeded = (
  given: Payer & {
    readonly lexicon: Lexicon;
    readonly text: string;
    readonly earlier: readonly Exchange[];
    readonly signal: AbortSignal;
  },
) => Promise<string | null>;

/** Words that point at something said before, in both languages. */
const pointing =
  /그거|그건|그게|그것|이거|이건|저거|그럼|그러면|그쪽|거기|아까|방금|앞에|전자|후자|둘|반대로|말고|\b(?:it|its|that|this|those|these|them|they|there|former|latter|both|instead|then)\b|\b(?:what|how) about\b|\bi meant\b/iu;
/** Hangul or Latin letters of a question that may have left out its subject. */
const short = 24;
const longest = 300;

export function createCondenseWhenNeeded({ condense }: { readonly condense: CondenseQuestion }): CondenseWhenNeeded {
  return async ({ lexicon, text, earlier, signal, teamId, memberId }) => {
    if (earlier.length === 0 || !(pointing.test(text) || isWithoutSubject(lexicon, text))) return null;
    const turns = earlier.map(({ question, answer }) => ({
      question: redact(answer.understanding.standalone ?? question).text.slice(0, longest),
      topics: answer.understanding.concepts,
    }));
    const question = redact(text).text.slice(0, longest * 2);
    const locale = earlier.at(-1)?.answer.locale ?? 'ko';
    const outcome = await condense({ question, turns, locale, teamId, memberId, signal });
    if (outcome.kind === 'failed' || !outcome.value.needsHistory) return null;
    const rewritten = normalise(outcome.value.standalone);
    const said = [question, ...turns.flatMap((turn) => [turn.question, ...turn.topics])].join('\n');
    return isOnlyWhatWasSaid(lexicon, rewritten, said) && rewritten !== normalise(text) ? rewritten : null;
  };
}

function isWithoutSubject(lexicon: Lexicon, text: string): boolean {
  return [...text].length <= short && namesIn(lexicon, text).length === 0;
}

/** A rewrite brings no concept, number or address of its own, whatever the conversation talked it into. */
function isOnlyWhatWasSaid(lexicon: Lexicon, rewritten: string, said: string): boolean {
  if (rewritten === '' || [...rewritten].length > longest || /https?:|www\.|[<>@]/u.test(rewritten)) return false;
  const known = new Set(namesIn(lexicon, said));
  if (namesIn(lexicon, rewritten).some((name) => !known.has(name))) return false;
  const numbers = rewritten.match(/\d+/gu) ?? [];
  return numbers.every((number) => said.includes(number));
}

function namesIn(lexicon: Lexicon, text: string): readonly string[] {
  return recogniseConcepts(lexicon, wordsOf(text)).map(({ conceptId }) => conceptId);
}
