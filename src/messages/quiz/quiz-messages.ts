import type { ItemProblem } from '../../domain/quiz/item-problems.ts';
import type { StemWords } from '../../domain/quiz/stem-words.ts';

/** Sentences of quizzes and of the items that they ask. Options are named by letters: `A`, `B`. */
export interface QuizMessages {
  readonly quiz: {
    /** `9장`, as a topic. */
    readonly chapter: (chapter: string) => string;
    readonly title: (topic: string | null) => string;
    /** How many questions, until when. */
    readonly opens: (questions: number, until: string) => string;
    readonly how: string;
    readonly over: string;
    readonly question: (position: number, of: number) => string;
    readonly answered: (count: number) => string;
    /** Below a question of a quiz that is over. */
    readonly lateOnly: string;
    readonly withdrawn: string;
    /** Told the one who started it. */
    readonly started: (questions: number, until: string) => string;
    readonly fewer: (wanted: number, questions: number) => string;
    readonly noItems: (topic: string | null, command: string) => string;
    readonly unknownTopic: (words: string) => string;
    readonly busy: string;
    readonly notHere: (command: string) => string;
    readonly which: (number: number) => string;
    readonly whichChapter: (number: number) => string;
    readonly whichCount: (number: number) => string;
    readonly closed: string;
    readonly noneOpen: string;
    readonly mayNotClose: string;
    readonly close: string;
    /** The button of whoever does not know. */
    readonly unknown: string;
    /** The button that opens the window for an answer in words. */
    readonly inWords: string;
    readonly feedback: {
      /** To whoever did not know. */
      readonly unknown: (right: string) => string;
      /** To whoever has to judge what they wrote. */
      readonly judge: (right: string) => string;
      readonly wrongTyped: (right: string) => string;
      readonly yours: (typed: string) => string;
      readonly againOther: string;
      readonly right: string;
      readonly wrong: (chosen: string, right: string) => string;
      readonly again: (chosen: string) => string;
      readonly late: string;
      /** Above the quoted line. */
      readonly proof: string;
      readonly message: string;
      readonly source: string;
      readonly guessed: string;
      readonly misclick: string;
      readonly explain: string;
      readonly report: string;
    };
    readonly marked: { readonly guessed: string; readonly misclick: string; readonly settled: string };
    readonly reported: {
      readonly window: {
        readonly title: string;
        readonly reason: string;
        readonly how: string;
        readonly submit: string;
      };
      readonly thanks: string;
      readonly isOut: string;
    };
    readonly items: {
      readonly answer: (answer: string) => string;
      readonly others: (others: string) => string;
      readonly waiting: (count: number) => string;
      readonly more: (count: number) => string;
      readonly none: string;
      readonly noneForYou: string;
      readonly approve: string;
      readonly edit: string;
      readonly reject: string;
      readonly retire: string;
      readonly approveAll: string;
      readonly approved: (stem: string) => string;
      readonly rejected: (stem: string) => string;
      readonly already: Readonly<Record<'approved' | 'rejected' | 'retired' | 'flagged' | 'draft', string>>;
      readonly notAllowed: string;
      readonly approvedAll: (count: number, unfit: number) => string;
      readonly reported: (reports: number) => string;
      readonly isOut: string;
      /** Above what members said of a question. */
      readonly reasons: string;
      readonly lineChanged: string;
      readonly lineNow: string;
      readonly lineGone: string;
      readonly write: string;
      readonly writeHow: string;
      readonly added: string;
      readonly addedDraft: string;
      readonly addedBefore: string;
      readonly window: {
        readonly title: string;
        readonly save: string;
        readonly cancel: string;
        readonly stem: string;
        readonly answer: string;
        readonly wrong: string;
        readonly why: string;
        readonly ideas: string;
        readonly ideasHow: string;
        readonly never: string;
        readonly quote: string;
        readonly noSuchLine: string;
      };
      readonly unfit: Readonly<Record<ItemProblem, string>>;
    };
    /** How drafts ask. */
    readonly stems: StemWords;
    readonly results: {
      readonly title: string;
      readonly nobody: string;
      /** Of one question among others. */
      readonly nobodyHere: string;
      readonly right: (letter: string, option: string) => string;
      readonly tooFew: (fewest: number) => string;
      /** The wrong option that most chose. */
      readonly trap: (letter: string, count: number) => string;
      readonly discuss: (letter: string) => string;
      readonly discussAll: string;
    };
  };
}
