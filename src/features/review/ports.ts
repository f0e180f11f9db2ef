import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { RememberedConcept } from '../../domain/review/plan-day.ts';
import type { RecallEntry } from '../../domain/review/recall-entry.ts';
import type { Appeal, AppealState } from './appeal.ts';
import type { ReviewAsk } from './review-ask.ts';
import type { ReviewWishes } from './review-wishes.ts';

/** Whose memory it is. */
export interface Learner {
  readonly teamId: string;
  readonly memberId: string;
}

/** What one act changes, in one transaction. */
export interface ReviewCommit {
  /** `version`: the one that was read; null for a new ask. */
  readonly ask: { readonly version: number | null; readonly after: ReviewAsk } | null;
  /** Lines for the log; a key that is there already adds nothing. */
  readonly entries: readonly RecallEntry[];
}

/** The log of reviews, and what follows from it. */
export interface ReviewStore {
  /** False when the ask was changed by somebody else meanwhile, and nothing is kept. Memories follow in the same transaction. */
  readonly commit: (change: ReviewCommit) => Promise<boolean>;
  readonly cards: (learner: Learner) => Promise<readonly RememberedConcept[]>;
  /** In the order of recording; of one concept, or of all (null). */
  readonly entries: (learner: Learner, conceptId: string | null) => Promise<readonly RecallEntry[]>;
  /** Everybody's, in the order of recording. */
  readonly entriesSince: (teamId: string, sinceMs: number) => Promise<readonly RecallEntry[]>;
  /** Puts these in the place of all that is stored of a member's memory. */
  readonly putMemories: (learner: Learner, made: readonly RememberedConcept[]) => Promise<void>;
  /** Everybody of whom something was recorded. */
  readonly learners: () => Promise<readonly Learner[]>;
  readonly findAsk: (id: string) => Promise<ReviewAsk | null>;
  /** In the order of asking. */
  readonly asksOfDay: (learner: Learner, day: number) => Promise<readonly ReviewAsk[]>;
  /** Cards of a question that were answered, by whomever, also those that wait to be judged, in the order of asking. */
  readonly writtenAsks: (itemId: string) => Promise<readonly ReviewAsk[]>;
  /** Those still open or judged, whatever day they are of. */
  readonly openAsks: (learner: Learner) => Promise<readonly ReviewAsk[]>;
  /** When each item of a concept was last asked. */
  readonly lastAsked: (learner: Learner, conceptId: string) => Promise<ReadonlyMap<string, number>>;
  /** Asks that are to come back by now, of one member or of everybody (null), oldest first. */
  readonly returns: (learner: Learner | null, nowMs: number) => Promise<readonly ReviewAsk[]>;
}

export interface ReviewWishStore {
  /** Null: nothing was said yet. */
  readonly ofMember: (learner: Learner) => Promise<ReviewWishes | null>;
  readonly save: (learner: Learner, wishes: ReviewWishes, at: number) => Promise<void>;
}

/** Answers of which members say that they are right too. */
export interface AppealStore {
  /** False when there is one for this answer. */
  readonly add: (appeal: Appeal) => Promise<boolean>;
  readonly find: (id: string) => Promise<Appeal | null>;
  /** False when it was decided before. */
  readonly decide: (id: string, to: Exclude<AppealState, 'waiting'>, by: string, at: number) => Promise<boolean>;
  /** Of one question, waiting ones. */
  readonly waiting: (itemId: string) => Promise<readonly Appeal[]>;
}

/** Makes answers right that were written elsewhere than on cards, as in the group's quiz. May be told again after a crash. */
export type CorrectElsewhere = (accepted: {
  readonly itemId: string;
  readonly isSame: (typed: string) => boolean;
  /** Keys of the answers whose writers say that they are right. */
  readonly appealed: ReadonlySet<string>;
}) => Promise<void>;

/** The questions that may be asked. */
export interface ReviewItems {
  readonly list: (states: readonly ['approved']) => Promise<readonly QuizItem[]>;
  readonly find: (id: string) => Promise<QuizItem | null>;
  readonly decide: (decision: {
    readonly id: string;
    readonly from: readonly ['approved'];
    readonly to: 'approved';
    readonly item: QuizItem;
    readonly by: string;
    readonly at: number;
  }) => Promise<boolean>;
}
