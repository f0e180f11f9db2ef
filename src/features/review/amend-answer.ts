import { rateAnswer } from '../../domain/review/rate-answer.ts';
import { ratings } from '../../domain/review/rating.ts';
import { type CardPress, createFindCard, type ShownCard } from './find-card.ts';
import { correctionOf, logLine } from './log-line.ts';
import type { ReviewItems, ReviewStore } from './ports.ts';
import type { AskAnswer, ReviewAsk } from './review-ask.ts';

export type AmendedAnswer =
  | (ShownCard & { readonly kind: 'amended' })
  /** Nothing to amend: it was done before, or does not fit. */
  | (ShownCard & { readonly kind: 'unchanged' })
  /** The time for it is over. */
  | (ShownCard & { readonly kind: 'too-late' })
  /** Enough comes back today. */
  | (ShownCard & { readonly kind: 'enough' })
  | { readonly kind: 'gone' };

type Amend = (given: CardPress) => Promise<AmendedAnswer>;

/** What a member says of an answer after giving it. */
export interface AmendAnswer {
  /** Takes it back within ten minutes: the card is open again. */
  readonly undo: Amend;
  readonly guessed: Amend;
  readonly easy: Amend;
  /** It was wrong although they were sure: it comes back soon. */
  readonly sure: Amend;
  /** A member's own grade of a written answer. */
  readonly judge: (given: CardPress & { readonly as: 'known' | 'hard' | 'unknown' }) => Promise<AmendedAnswer>;
}

const minuteMs = 60_000;
/** Long enough to notice a slip, too short to rewrite history. */
export const undoMs = 10 * minuteMs;
/** What one was sure of and got wrong is corrected best while the surprise lasts, but after something else was thought of. */
const returnAfterMs = 10 * minuteMs;
const mostReturnsADay = 3;

export function createAmendAnswer(deps: {
  readonly reviews: Pick<ReviewStore, 'findAsk' | 'commit' | 'asksOfDay'>;
  readonly items: Pick<ReviewItems, 'find'>;
  readonly now: () => number;
}): AmendAnswer {
  const findCard = createFindCard(deps);
  return {
    undo: (given) =>
      withCard(given, async ({ ask, item }) => {
        const { answer } = ask;
        if (answer === null || ask.state === 'open') return { kind: 'unchanged', ask, item };
        const nowMs = deps.now();
        if (nowMs - answer.atMs > undoMs) return { kind: 'too-late', ask, item };
        const after: ReviewAsk = {
          ...{ ...ask, state: 'open', answer: null, returnMs: null },
          ...{ undone: ask.undone + 1, version: ask.version + 1 },
        };
        const entries =
          ask.state === 'judging' ? [] : [correctionOf(logLine(ask, answer, nowMs), null, 'undone', nowMs)];
        return commit({ ask, item }, after, entries);
      }),
    guessed: (given) =>
      mark(given, ({ isRight, guessed }) => isRight === true && !guessed, { guessed: true, easy: false }),
    easy: (given) =>
      mark(given, ({ isRight, guessed, rating }) => isRight === true && !guessed && rating === ratings.good, {
        easy: true,
      }),
    sure: (given) =>
      withCard(given, async ({ ask, item }) => {
        const { answer } = ask;
        if (answer === null || answer.isRight !== false || answer.sure) return { kind: 'unchanged', ask, item };
        const today = await deps.reviews.asksOfDay(ask, ask.day);
        if (today.filter((one) => one.answer?.sure === true).length >= mostReturnsADay) {
          return { kind: 'enough', ask, item };
        }
        const returnMs = deps.now() + returnAfterMs;
        const after = { ...ask, answer: { ...answer, sure: true }, returnMs, version: ask.version + 1 };
        return commit({ ask, item }, after, []);
      }),
    judge: (given) =>
      withCard(given, async ({ ask, item }) => {
        const { answer } = ask;
        if (answer === null || ask.state !== 'judging') return { kind: 'unchanged', ask, item };
        const isRight = given.as !== 'unknown';
        // A member who found it hard says what a hint says otherwise.
        const hints = given.as === 'hard' ? Math.max(1, ask.hints) : ask.hints;
        const facts = { isRight, hints, isTrueFalse: false, guessed: false, easy: false };
        const judged: AskAnswer = { ...answer, isRight, way: 'self', rating: rateAnswer(facts) };
        const after: ReviewAsk = { ...ask, state: 'answered', answer: judged, version: ask.version + 1 };
        return commit({ ask, item }, after, [logLine(after, judged, deps.now())]);
      }),
  };

  async function withCard(given: CardPress, act: (card: ShownCard) => Promise<AmendedAnswer>): Promise<AmendedAnswer> {
    const card = await findCard(given);
    return card === null ? { kind: 'gone' } : act(card);
  }

  function mark(
    given: CardPress,
    fits: (answer: AskAnswer) => boolean,
    more: Partial<AskAnswer>,
  ): Promise<AmendedAnswer> {
    return withCard(given, async ({ ask, item }) => {
      const { answer } = ask;
      if (answer === null || ask.state !== 'answered' || !fits(answer)) return { kind: 'unchanged', ask, item };
      const nowMs = deps.now();
      if (nowMs - answer.atMs > undoMs) return { kind: 'too-late', ask, item };
      const marked = { ...answer, ...more };
      const isTrueFalse = answer.way === 'true-false';
      const rating = rateAnswer({ ...marked, isRight: marked.isRight === true, isTrueFalse, hints: ask.hints });
      const after: ReviewAsk = { ...ask, answer: { ...marked, rating }, version: ask.version + 1 };
      const reason = marked.guessed ? 'guessed' : 'easy';
      const line = { ...logLine(ask, answer, nowMs), guessed: marked.guessed };
      return commit({ ask, item }, after, [correctionOf(line, rating, reason, nowMs)]);
    });
  }

  async function commit(
    { ask, item }: ShownCard,
    after: ReviewAsk,
    entries: Parameters<ReviewStore['commit']>[0]['entries'],
  ): Promise<AmendedAnswer> {
    if (await deps.reviews.commit({ ask: { version: ask.version, after }, entries })) {
      return { kind: 'amended', ask: after, item };
    }
    return { kind: 'unchanged', ask: (await deps.reviews.findAsk(ask.id)) ?? ask, item };
  }
}
