import type { ItemState, ItemTrouble, QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { QuestionResult } from '../../domain/quiz/quiz-results.ts';
import type { Judged, Quiz, QuizAnswer, QuizQuestion } from './quiz.ts';

/** A decision about an item, and what it changes. */
export interface ItemDecision {
  readonly id: string;
  /** States from which it may be taken: a second decision finds another state and changes nothing. */
  readonly from: readonly ItemState[];
  readonly to: ItemState;
  readonly trouble?: ItemTrouble | null;
  /** The item's own words, where they are changed with it. */
  readonly item?: QuizItem;
  readonly by: string;
  readonly at: number;
}

export interface ItemStore {
  /** In the order in which they were added. */
  readonly list: (states: readonly ItemState[]) => Promise<readonly QuizItem[]>;
  readonly find: (id: string) => Promise<QuizItem | null>;
  /** Adds those whose id is not there yet; returns how many those were. */
  readonly add: (items: readonly QuizItem[], by: string, at: number) => Promise<number>;
  /** Which of these ids are there, in whatever state. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** False when it was in none of the states: somebody decided before. */
  readonly decide: (decision: ItemDecision) => Promise<boolean>;
  /** Where an unchanged line stands now. */
  readonly move: (id: string, path: string | null, line: number | null) => Promise<void>;
  /** How many members have found it wrong, this one counted once, and whether this one says so for the first time. */
  readonly report: (report: {
    readonly itemId: string;
    readonly memberId: string;
    readonly reason: string | null;
    readonly at: number;
  }) => Promise<{
    readonly reports: number;
    /** The first one first. */
    readonly reasons: readonly string[];
    /** This member had not said so before, or says now why. */
    readonly isNews: boolean;
  }>;
}

/** What of an answer is counted. */
export type CountedAnswer = Pick<QuizAnswer, 'option' | 'typed' | 'judged'>;

export interface StoredQuiz {
  readonly quiz: Quiz;
  /** In their order. */
  readonly questions: readonly QuizQuestion[];
}

/** What became of a tap: the first one counts, whatever comes later. */
export type AnswerKept = { readonly isFirst: boolean; readonly answer: QuizAnswer };

export interface QuizStore {
  /** False when something with its key was started before. */
  readonly create: (stored: StoredQuiz) => Promise<boolean>;
  readonly find: (id: string) => Promise<StoredQuiz | null>;
  readonly findByKey: (key: string) => Promise<StoredQuiz | null>;
  /** Every one that is not closed, oldest first; of one channel, or of all. */
  readonly unfinished: (channelId: string | null) => Promise<readonly StoredQuiz[]>;
  readonly rootPosted: (id: string, ts: string) => Promise<void>;
  readonly questionPosted: (id: string, position: number, ts: string) => Promise<void>;
  /** False when it was not in that state. */
  readonly change: (id: string, from: Quiz['state'], to: Quiz['state'], at: number) => Promise<boolean>;
  readonly withdraw: (id: string, position: number) => Promise<void>;
  readonly countShown: (id: string, position: number, count: number) => Promise<void>;
  /** Keeps the first answer of a member; null for a quiz or question that there is not. */
  readonly answer: (
    given: Pick<QuizAnswer, 'quizId' | 'position' | 'memberId' | 'option' | 'typed' | 'judged' | 'at'>,
  ) => Promise<AnswerKept | null>;
  /** Null without a written answer; false when it was judged before, or memory was told already. */
  readonly judge: (given: {
    readonly quizId: string;
    readonly position: number;
    readonly memberId: string;
    readonly judged: Judged;
  }) => Promise<boolean | null>;
  /** Null without an answer; false when memory was told already. */
  readonly mark: (tap: {
    readonly quizId: string;
    readonly position: number;
    readonly memberId: string;
    readonly mark: 'guessed' | 'misclick';
  }) => Promise<boolean | null>;
  readonly findAnswer: (quizId: string, position: number, memberId: string) => Promise<QuizAnswer | null>;
  /** The answers that count, by position. */
  readonly chosen: (quizId: string) => Promise<ReadonlyMap<number, readonly CountedAnswer[]>>;
  /** How often each item was asked in a channel. */
  readonly timesAsked: (channelId: string) => Promise<ReadonlyMap<string, number>>;
  /** Answers up to an instant that memory has not been told, oldest first. */
  readonly unrecalled: (until: number, limit: number) => Promise<readonly QuizAnswer[]>;
  readonly recalled: (answer: QuizAnswer, at: number) => Promise<void>;
}

/** A question as it is shown. */
export interface ShownQuestion extends QuizQuestion {
  readonly stem: string;
  /** How many answers count so far. */
  readonly answered: number;
  /** Whether the quiz is over. */
  readonly isOver: boolean;
  /** Whether it can be answered in words: two words for true and false are better tapped. */
  readonly isWritable: boolean;
}

export interface ShownResult extends QuestionResult {
  readonly question: ShownQuestion;
  readonly explanation: string;
}

/** The way of a quiz's messages to its channel. Each is posted once, also when a call's outcome was lost. */
export interface QuizPosting {
  /** `maybeThere`: an earlier process may have posted it. Null where the tutor may not post. */
  readonly postRoot: (
    quiz: Quiz,
    given: { readonly questions: number; readonly maybeThere: boolean },
  ) => Promise<string | null>;
  readonly postQuestion: (
    quiz: Quiz,
    question: ShownQuestion,
    given: { readonly of: number; readonly maybeThere: boolean },
  ) => Promise<string | null>;
  /** Null when the message is gone. */
  readonly showQuestion: (quiz: Quiz, question: ShownQuestion, given: { readonly of: number }) => Promise<void>;
  readonly postResults: (
    quiz: Quiz,
    results: readonly ShownResult[],
    given: { readonly maybeThere: boolean },
  ) => Promise<void>;
  readonly showRoot: (quiz: Quiz, given: { readonly questions: number; readonly isOver: boolean }) => Promise<void>;
}

/** What a group-quiz answer says of a member's memory. Told once for each `key`. */
export type RecordRecall = (recall: {
  readonly key: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly conceptId: string;
  /** `again`: wrong, or right by a guess. */
  readonly rating: 'again' | 'good';
  readonly at: number;
  readonly itemId: string;
  /** How many options there were to choose from; null: it was written. */
  readonly options: number | null;
  readonly way: 'choice' | 'typed' | 'self' | 'unknown';
  readonly guessed: boolean;
  /** The answer was found right later: it takes the place of what was told under the key. */
  readonly accepted?: boolean;
}) => Promise<void>;

/** Answers in words, of every quiz that asked a question. */
export interface WrittenAnswers {
  readonly ofItem: (itemId: string) => Promise<readonly QuizAnswer[]>;
  /** It is right, whoever judged it before. */
  readonly accept: (answer: QuizAnswer) => Promise<void>;
}

/** Asks whoever answers for a question whether words are right too; null: it was asked before. */
export type AskForAnswer = (given: {
  readonly key: string;
  readonly itemId: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly typed: string;
}) => Promise<{ readonly id: string; readonly typed: string } | null>;
