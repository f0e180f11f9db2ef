import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { ItemStore, QuizStore } from './ports.ts';
import type { Quiz, QuizAnswer, QuizQuestion } from './quiz.ts';

export interface Tap {
  readonly quizId: string;
  readonly position: number;
  readonly memberId: string;
  readonly option: number;
}

/** What only the member who tapped is told. */
export interface AnswerFeedback {
  readonly quiz: Quiz;
  readonly question: QuizQuestion;
  readonly item: QuizItem;
  readonly answer: QuizAnswer;
  readonly isRight: boolean;
  /** The section that proves it, to be opened; null when it is not in the library. */
  readonly passageId: string | null;
}

export type AnswerOutcome =
  | { readonly kind: 'answered'; readonly feedback: AnswerFeedback }
  /** The first tap stands. */
  | { readonly kind: 'again'; readonly feedback: AnswerFeedback }
  /** The text that proved it is gone, so nobody is asked. */
  | { readonly kind: 'withdrawn'; readonly quiz: Quiz }
  | { readonly kind: 'gone' };

export type AnswerQuestion = (tap: Tap) => Promise<AnswerOutcome>;

export interface AnswerQuestionDeps {
  readonly quizzes: Pick<QuizStore, 'find' | 'answer'>;
  readonly items: Pick<ItemStore, 'find'>;
  readonly library: () => Library;
  readonly now: () => number;
  /** A count changed. */
  readonly onAnswered: () => void;
}

/** Keeps a member's first tap on a question; committed when it resolves. */
export function createAnswerQuestion(deps: AnswerQuestionDeps): AnswerQuestion {
  return async ({ quizId, position, memberId, option }) => {
    const stored = await deps.quizzes.find(quizId);
    const question = stored?.questions[position];
    if (stored === null || question === undefined || question.options[option] === undefined) return { kind: 'gone' };
    const { quiz } = stored;
    if (question.withdrawn) return { kind: 'withdrawn', quiz };
    const kept = await deps.quizzes.answer({ quizId, position, memberId, option, at: deps.now() });
    const item = await deps.items.find(question.itemId);
    if (kept === null || item === null) return { kind: 'gone' };
    if (kept.isFirst) deps.onAnswered();
    const { answer } = kept;
    const feedback = { quiz, question, item, answer, isRight: answer.option === question.right };
    return {
      kind: kept.isFirst ? 'answered' : 'again',
      feedback: { ...feedback, passageId: passageOf(deps.library(), item) },
    };
  };
}

function passageOf({ notes, cards }: Library, { source: { path, line } }: QuizItem): string | null {
  const found = [...notes, ...cards].find((one) => one.path === path);
  const section = found?.sections.find(
    ({ lines }) => line !== null && lines.startLine <= line && line <= lines.endLine,
  );
  return section === undefined ? null : `${path}#${section.lines.startLine}`;
}
