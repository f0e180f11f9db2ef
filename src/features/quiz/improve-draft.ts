import { overlap } from '../../domain/grounding/check-claim.ts';
import { turnsRound } from '../../domain/grounding/claim-polarity.ts';
import { holdsMarkup } from '../../domain/grounding/markup.ts';
import { gapMark, itemProblems } from '../../domain/quiz/item-problems.ts';
import { isNegated } from '../../domain/quiz/may-draft.ts';
import { plainForm } from '../../domain/quiz/plain-form.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import { stemParts } from '../../domain/quiz/stem-parts.ts';
import type { ImproveDraft } from './draft-missing.ts';

/** What a model makes of a draft. `quote`: the words of the line that prove the answer. */
export interface WrittenQuiz {
  readonly stem: string;
  readonly why: string;
  readonly quote: string;
}

/** Null when the model gave nothing that can be used. */
export type WriteQuiz = (draft: QuizItem) => Promise<WrittenQuiz | null>;

/** A quotation of fewer letters proves nothing. */
const shortestProof = 4;
/** The share of letters in threes that a text has of its draft: what is worded anew has half of them, what is about something else hardly any. */
const leastKept = 0.3;

/**
 * Words a draft better. The answer and the options stay; the model's words are taken only where code finds their proof in the
 * quoted line and nothing in them that the line does not say; otherwise the draft stays as it was.
 */
export function createImproveDraft(deps: { readonly writeQuiz: WriteQuiz }): ImproveDraft {
  return async (draft) => {
    const written = await deps.writeQuiz(draft);
    if (written === null || !isProved(draft, written)) return draft;
    const { stem, why } = written;
    const explained = sayNoMore(draft, why) ? { ...draft, explanation: why.trim() } : draft;
    // A block of code is shown as it stands.
    const isAsked =
      draft.kind !== 'true-false' &&
      stemParts(draft.stem).code === null &&
      stem.includes(gapMark) === draft.stem.includes(gapMark);
    const worded =
      isAsked && !isNegated(stem) && sayNoMore(draft, stem) ? { ...explained, stem: stem.trim() } : explained;
    return itemProblems(worded).length === 0 ? worded : draft;
  };
}

function isProved({ source }: QuizItem, { quote }: WrittenQuiz): boolean {
  const proof = plainForm(quote);
  return proof.length >= shortestProof && plainForm(source.quote).includes(proof);
}

/** It speaks of the same in the same language, and its numbers, commands and names in Latin letters stand in the draft or its line. */
function sayNoMore({ source, stem, answer, wrong, locale }: QuizItem, text: string): boolean {
  const given = [source.quote, stem, answer, ...wrong].join(' ');
  if (holdsMarkup(text) || /\p{Script=Hangul}/u.test(text) !== (locale === 'ko')) return false;
  if (overlap(text, given) < leastKept || turnsRound(text, given)) return false;
  const known = given.toLowerCase();
  const facts = text.toLowerCase().match(/\d[\d.,–-]*|[a-z][a-z0-9.-]{2,}/gu) ?? [];
  // English words of daily use are no facts; in Korean text Latin letters are names.
  const isKorean = /\p{Script=Hangul}/u.test(text);
  return facts.every((fact) => known.includes(fact) || (!isKorean && !/\d/.test(fact)));
}
