import { nameForm } from '../../domain/quiz/grading/name-form.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import { rateAnswer } from '../../domain/review/rate-answer.ts';
import type { Appeal } from './appeal.ts';
import { type CardPress, createFindCard, type ShownCard } from './find-card.ts';
import { correctionOf, logLine } from './log-line.ts';
import type { AppealStore, CorrectElsewhere, ReviewItems, ReviewStore } from './ports.ts';
import { type AskAnswer, type ReviewAsk, recallKey } from './review-ask.ts';

export type AppealedAnswer =
  | (ShownCard & { readonly kind: 'sent'; readonly appeal: Appeal })
  | (ShownCard & { readonly kind: 'already' })
  | { readonly kind: 'gone' };

export type DecidedAppeal =
  /**
   * `settled`: the appeals that this decision answers, this one and those with the same words. `corrected`: the cards that are right
   * now, of those who appealed and of everybody else who wrote the same.
   */
  | {
      readonly kind: 'accepted' | 'rejected';
      readonly item: QuizItem;
      readonly settled: readonly Appeal[];
      readonly corrected: readonly ShownCard[];
    }
  | { readonly kind: 'already' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'gone' };

export interface AppealAnswer {
  /** "My answer is right too": for whoever answers for the question. */
  readonly appeal: (given: CardPress) => Promise<AppealedAnswer>;
  /** The same of words that were written elsewhere, under a key of their own; null: it was said before. */
  readonly appealWritten: (given: {
    readonly key: string;
    readonly itemId: string;
    readonly teamId: string;
    readonly memberId: string;
    readonly typed: string;
  }) => Promise<Appeal | null>;
  /** Accepted, it is right for everybody from now on, and the reviews of everybody who wrote it before are corrected. */
  readonly decide: (decision: {
    readonly appealId: string;
    readonly accept: boolean;
    readonly by: string;
    /** An organiser may decide about every question. */
    readonly isOrganiser: boolean;
  }) => Promise<DecidedAppeal>;
}

/** Words that a question lists as right too. */
const mostAccepted = 50;

export function createAppealAnswer(deps: {
  readonly reviews: Pick<ReviewStore, 'findAsk' | 'writtenAsks' | 'commit'>;
  readonly appeals: AppealStore;
  readonly items: ReviewItems;
  readonly correctElsewhere: CorrectElsewhere;
  readonly now: () => number;
  readonly newId: () => string;
}): AppealAnswer {
  const findCard = createFindCard(deps);
  return {
    async appeal(given) {
      const card = await findCard(given);
      if (card === null) return { kind: 'gone' };
      const { ask, item } = card;
      const typed = ask.answer?.typed ?? null;
      if (typed === null || ask.answer?.isRight === true) return { ...card, kind: 'already' };
      const appeal: Appeal = {
        ...{ id: deps.newId(), askId: ask.id, answerKey: recallKey(ask), itemId: item.id },
        ...{ teamId: ask.teamId, memberId: ask.memberId, typed, state: 'waiting', atMs: deps.now() },
      };
      return (await deps.appeals.add(appeal)) ? { ...card, kind: 'sent', appeal } : { ...card, kind: 'already' };
    },

    async appealWritten({ key, ...written }) {
      const about = { askId: key, answerKey: key, ...written };
      const appeal: Appeal = { id: deps.newId(), ...about, state: 'waiting', atMs: deps.now() };
      return (await deps.appeals.add(appeal)) ? appeal : null;
    },

    async decide({ appealId, accept, by, isOrganiser }) {
      const appeal = await deps.appeals.find(appealId);
      const item = appeal === null ? null : await deps.items.find(appeal.itemId);
      if (appeal === null || item === null) return { kind: 'gone' };
      if (by !== item.authorId && !isOrganiser) return { kind: 'not-allowed' };
      if (appeal.state !== 'waiting') return { kind: 'already' };
      const at = deps.now();
      const same = (await deps.appeals.waiting(item.id)).filter((one) => isSame(one.typed, appeal.typed));
      const accepted = [...new Set([...item.accepted, appeal.typed])].slice(-mostAccepted);
      const changed = accept ? { ...item, accepted } : item;
      const corrected: ShownCard[] = [];
      // All of this may be done again after a crash; that it is decided is kept last.
      if (accept) {
        await deps.items.decide({ id: item.id, from: ['approved'], to: 'approved', item: changed, by, at });
        const appealed = new Set(same.map(({ askId }) => askId));
        const isMeant = (ask: ReviewAsk) => isOpenTo(ask, appeal.typed, appealed);
        for (const { id } of (await deps.reviews.writtenAsks(item.id)).filter(isMeant)) {
          const ask = await correct(id, isMeant);
          if (ask !== null) corrected.push({ ask, item: changed });
        }
        const keys = new Set(same.map(({ answerKey }) => answerKey));
        await deps.correctElsewhere({
          ...{ itemId: item.id, appealed: keys },
          isSame: (typed) => isSame(typed, appeal.typed),
        });
      }
      const settled: Appeal[] = [];
      for (const one of same) {
        if (await deps.appeals.decide(one.id, accept ? 'accepted' : 'rejected', by, at)) settled.push(one);
      }
      if (!settled.some(({ id }) => id === appeal.id)) return { kind: 'already' };
      return { kind: accept ? 'accepted' : 'rejected', item: changed, settled, corrected };
    },
  };

  /** The answer counts as right, as it was given then; null where it was taken back meanwhile, or judged by its member. */
  async function correct(askId: string, isMeant: (ask: ReviewAsk) => boolean): Promise<ReviewAsk | null> {
    for (;;) {
      const ask = await deps.reviews.findAsk(askId);
      if (ask === null || ask.answer === null || !isMeant(ask)) return null;
      const { answer } = ask;
      const nowMs = deps.now();
      const facts = { isRight: true, isTrueFalse: false, hints: ask.hints, guessed: answer.guessed, easy: false };
      const rating = rateAnswer(facts);
      const right: AskAnswer = { ...answer, isRight: true, rating };
      const after: ReviewAsk = {
        ...{ ...ask, state: 'answered', answer: right, returnMs: null, version: ask.version + 1 },
      };
      // One that its member had not judged yet has no line to correct.
      const line =
        ask.state === 'judging'
          ? logLine(after, right, nowMs)
          : correctionOf(logLine(ask, answer, nowMs), rating, 'accepted', nowMs);
      if (await deps.reviews.commit({ ask: { version: ask.version, after }, entries: [line] })) return after;
    }
  }
}

/** Whether an answer was these words and does not count yet; what a member judged and does not object to is not touched. */
function isOpenTo({ id, state, answer }: ReviewAsk, typed: string, appealed: ReadonlySet<string>): boolean {
  if (answer === null || answer.typed === null || !isSame(answer.typed, typed)) return false;
  if (state === 'judging') return true;
  return state === 'answered' && answer.isRight === false && (answer.way === 'typed' || appealed.has(id));
}

function isSame(a: string, b: string): boolean {
  return nameForm(a) === nameForm(b);
}
