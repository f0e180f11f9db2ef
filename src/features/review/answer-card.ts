import { gradeTyped } from '../../domain/quiz/grading/grade-typed.ts';
import { saysUnknown } from '../../domain/quiz/grading/says-nothing.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { rateAnswer } from '../../domain/review/rate-answer.ts';
import type { AnswerWay } from '../../domain/review/recall-entry.ts';
import { type CardPress, createFindCard, type ShownCard } from './find-card.ts';
import { logLine } from './log-line.ts';
import type { ReviewItems, ReviewStore } from './ports.ts';
import type { AskAnswer, ReviewAsk } from './review-ask.ts';

export type AnsweredCard =
  /** Right, wrong, or for the member to judge (`judging`). */
  | (ShownCard & { readonly kind: 'answered' | 'judging' })
  /** It was answered before: a second press, or a second window. */
  | (ShownCard & { readonly kind: 'already' })
  /** There are no words in it: a picture, an emoji. */
  | { readonly kind: 'nothing' }
  /** It is not theirs, or the question is gone. */
  | { readonly kind: 'gone' };

export type AnswerCard = (
  given: CardPress & ({ readonly option: number } | { readonly typed: string } | { readonly unknown: true }),
) => Promise<AnsweredCard>;

export interface AnswerCardDeps {
  readonly reviews: Pick<ReviewStore, 'findAsk' | 'commit'>;
  readonly items: Pick<ReviewItems, 'find'>;
  readonly lexicon: () => Lexicon;
  readonly now: () => number;
}

/** Takes the first answer to a card. What it says of memory is committed when it resolves. */
export function createAnswerCard(deps: AnswerCardDeps): AnswerCard {
  const findCard = createFindCard(deps);
  return async (given) => {
    const card = await findCard(given);
    if (card === null) return { kind: 'gone' };
    const { ask, item } = card;
    if (ask.state !== 'open') return { ...card, kind: 'already' };
    // Its line was deleted or changed while the card stood open: nobody is graded by it.
    if (item.state !== 'approved') return { kind: 'gone' };
    const atMs = deps.now();
    if ('option' in given) {
      if (ask.options[given.option] === undefined) return { kind: 'gone' };
      const way = item.kind === 'true-false' ? 'true-false' : 'choice';
      const isRight = given.option === ask.right;
      return settle(card, answerOf(ask, { atMs, option: given.option, typed: null, isRight, way }));
    }
    const typed = 'typed' in given ? given.typed.trim() : null;
    if (typed === null || saysUnknown(typed)) {
      return settle(card, answerOf(ask, { atMs, option: null, typed: null, isRight: false, way: 'unknown' }));
    }
    const grade = gradeTyped(item, typed, deps.lexicon());
    if (grade === 'nothing') return { kind: 'nothing' };
    const isRight = grade === 'unsure' ? null : grade === 'right';
    return settle(card, answerOf(ask, { atMs, option: null, typed, isRight, way: 'typed' }));
  };

  async function settle({ ask, item }: ShownCard, answer: AskAnswer): Promise<AnsweredCard> {
    const state = answer.isRight === null ? 'judging' : 'answered';
    const after: ReviewAsk = { ...ask, state, answer, version: ask.version + 1 };
    const entries = answer.isRight === null ? [] : [logLine(after, answer, answer.atMs)];
    const isFirst = await deps.reviews.commit({ ask: { version: ask.version, after }, entries });
    if (isFirst) return { kind: state, ask: after, item };
    // Two presses at once: the other one was first.
    const now = await deps.reviews.findAsk(ask.id);
    return now === null ? { kind: 'gone' } : { kind: 'already', ask: now, item };
  }
}

function answerOf(
  { hints }: ReviewAsk,
  given: Pick<AskAnswer, 'atMs' | 'option' | 'typed' | 'isRight'> & { readonly way: AnswerWay },
): AskAnswer {
  const facts = { isTrueFalse: given.way === 'true-false', hints, guessed: false, easy: false };
  const rating = given.isRight === null ? null : rateAnswer({ ...facts, isRight: given.isRight });
  return { ...given, guessed: false, easy: false, sure: false, rating };
}
