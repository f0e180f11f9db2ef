import { readFileSync } from 'node:fs';
import type { Grade } from '#src/domain/quiz/grading/grade.ts';
import { gradeIdeas } from '#src/domain/quiz/grading/grade-ideas.ts';
import { gradeName } from '#src/domain/quiz/grading/grade-name.ts';
import { prepareNames } from '#src/domain/quiz/grading/nearest-name.ts';
import type { Idea, Rubric } from '#src/domain/quiz/grading/rubric.ts';
import type { Lexicon } from '#src/domain/retrieval/lexicon.ts';

/** An answer with the grade that a person gave it. */
export interface JudgedAnswer {
  readonly id: string;
  readonly kind: 'short' | 'long';
  readonly locale: 'ko' | 'en' | 'mixed';
  readonly question: string;
  readonly item: {
    readonly answers: readonly string[];
    readonly otherConcepts: readonly string[];
    readonly ideas: Rubric['ideas'];
    readonly forbidden: readonly Idea[];
  };
  readonly answer: string;
  readonly label: 'right' | 'partly' | 'wrong';
  readonly note: string;
}

export interface GradedAnswer extends JudgedAnswer {
  readonly grade: Grade;
}

/** The set that somebody wrote who had not seen the grader. */
export function readJudgedAnswers(): readonly JudgedAnswer[] {
  return readFileSync(new URL('../fixtures/grading/answers.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedAnswer);
}

export function gradeJudged(judged: JudgedAnswer, lexicon: Lexicon): GradedAnswer {
  const { kind, answer, item } = judged;
  const grade =
    kind === 'short'
      ? gradeName(answer, prepareNames(item.answers, item.otherConcepts))
      : gradeIdeas(answer, item, lexicon);
  return { ...judged, grade };
}

const labels: Readonly<Record<Grade, JudgedAnswer['label']>> = {
  right: 'right',
  unsure: 'partly',
  wrong: 'wrong',
  nothing: 'wrong',
};

/** How far the grades agree with a person's. `falseAccepts`: graded right, but wrong. `falseRejects`: graded wrong, but right. */
export function scoreGrading(graded: readonly GradedAnswer[]) {
  const count = (test: (one: GradedAnswer) => boolean) => graded.filter(test).length;
  return {
    answers: graded.length,
    agreement: count(({ label, grade }) => labels[grade] === label),
    falseAccepts: count(({ label, grade }) => grade === 'right' && label === 'wrong'),
    partlyAccepted: count(({ label, grade }) => grade === 'right' && label === 'partly'),
    falseRejects: count(({ label, grade }) => label === 'right' && (grade === 'wrong' || grade === 'nothing')),
    /** Answers that order the grader about and are wrong, but were graded right. */
    injectionWins: count(({ label, grade, note }) => grade === 'right' && label !== 'right' && /injection/i.test(note)),
    leftToTheMember: count(({ grade }) => grade === 'unsure'),
  };
}
