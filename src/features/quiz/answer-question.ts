import { gradeTyped } from '../../domain/quiz/grading/grade-typed.ts';
import { saysUnknown } from '../../domain/quiz/grading/says-nothing.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { passageOf } from './passage-of.ts';
import type { ItemStore, QuizStore } from './ports.ts';
import { isRightAnswer, type Quiz, type QuizAnswer, type QuizQuestion } from './quiz.ts';

export interface Tap {
  readonly quizId: string;
  readonly position: number;
  readonly memberId: string;
}

/** An option that was tapped, words that were written, or that somebody does not know. */
export type GivenAnswer = { readonly option: number } | { readonly typed: string } | { readonly unknown: true };

/** What only the member who tapped is told. */
export interface AnswerFeedback {
  readonly quiz: Quiz;
  readonly question: QuizQuestion;
  readonly item: QuizItem;
  readonly answer: QuizAnswer;
  /** Null: the member judges what they wrote. */
  readonly isRight: boolean | null;
  /** The section that proves it, to be opened; null when it is not in the library. */
  readonly passageId: string | null;
}

export type AnswerOutcome =
  | { readonly kind: 'answered'; readonly feedback: AnswerFeedback }
  /** The first tap stands. */
  | { readonly kind: 'again'; readonly feedback: AnswerFeedback }
  /** The text that proved it is gone, so nobody is asked. */
  | { readonly kind: 'withdrawn'; readonly quiz: Quiz }
  /** There are no words in it: a picture, an emoji. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gone' };

export type AnswerQuestion = (given: Tap & GivenAnswer) => Promise<AnswerOutcome>;

export interface AnswerQuestionDeps {
  readonly quizzes: Pick<QuizStore, 'find' | 'answer'>;
  readonly items: Pick<ItemStore, 'find'>;
  readonly library: () => Library;
  readonly now: () => number;
  /** A count changed. */
  readonly onAnswered: () => void;
}

/** Keeps a member's first answer to a question; committed when it resolves. */
export function createAnswerQuestion(deps: AnswerQuestionDeps): AnswerQuestion {
  return async (given) => {
    const { quizId, position, memberId } = given;
    const stored = await deps.quizzes.find(quizId);
    const question = stored?.questions[position];
    if (stored === null || question === undefined) return { kind: 'gone' };
    const { quiz } = stored;
    if (question.withdrawn) return { kind: 'withdrawn', quiz };
    const item = await deps.items.find(question.itemId);
    if (item === null) return { kind: 'gone' };
    const read = readGiven(given, question, item);
    if (read === 'nothing' || read === 'gone') return { kind: read };
    const kept = await deps.quizzes.answer({ ...read, quizId, position, memberId, at: deps.now() });
    if (kept === null) return { kind: 'gone' };
    if (kept.isFirst) deps.onAnswered();
    const { answer } = kept;
    const feedback = { quiz, question, item, answer, isRight: isRightAnswer(answer, question) };
    return {
      kind: kept.isFirst ? 'answered' : 'again',
      feedback: { ...feedback, passageId: passageOf(deps.library(), item) },
    };
  };

  function readGiven(given: GivenAnswer, question: QuizQuestion, item: QuizItem) {
    const unknown = { option: null, typed: null, judged: null } as const;
    if ('unknown' in given) return unknown;
    if ('option' in given) {
      return question.options[given.option] === undefined ? 'gone' : { ...unknown, option: given.option };
    }
    const typed = given.typed.trim();
    if (saysUnknown(typed)) return unknown;
    const grade = gradeTyped(item, typed, lexiconOf(deps.library()));
    if (grade === 'nothing') return 'nothing';
    return { ...unknown, typed, judged: grade === 'unsure' ? null : grade };
  }
}
