import { instructionLines } from '../../domain/notes/instruction-lines.ts';
import { type CriterionVerdict, scoreCriteria } from '../../domain/quiz/grading/score-criteria.ts';
import { speaksToGrader } from '../../domain/quiz/grading/speaks-to-grader.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import { redact } from '../../domain/redaction/redact.ts';
import type { Learner } from './ports.ts';

export interface AnswerToGrade extends Learner {
  readonly item: QuizItem;
  readonly typed: string;
}

/** Reads an answer beside its question; null when nothing came of it. Never rejects. */
export type JudgeAnswer = (
  given: AnswerToGrade & { readonly signal: AbortSignal },
) => Promise<readonly CriterionVerdict[] | null>;

/** A grade by somebody who reads: a language model. Null: it cannot tell. */
export type GradeByModel = (given: AnswerToGrade) => Promise<'right' | 'wrong' | null>;

/** A member waits at an open card; past this they judge for themselves. */
const limitMs = 15_000;

/**
 * Asks twice: what is found once and not again was chance. Whoever finds a wrong option right, or the model answer wrong, finds
 * everything so, and is not believed. An answer that speaks to whoever reads it is not sent at all, and what
 * looks like a secret stays here.
 */
export function createGradeByModel(deps: { readonly judge: JudgeAnswer }): GradeByModel {
  return async (given) => {
    const { stem, answer, accepted, source } = given.item;
    const subject = [stem, answer, ...accepted, source.quote].join('\n');
    if (instructionLines(given.typed.split('\n')).length > 0 || speaksToGrader(given.typed, subject)) return null;
    const typed = redact(given.typed).text;
    if (typed !== given.typed) return null;
    const signal = AbortSignal.timeout(limitMs);
    const read = async (answered: string) => {
      const verdicts = await deps.judge({ ...given, typed: answered, signal });
      return verdicts === null ? null : scoreCriteria(verdicts, answered);
    };
    const first = await read(typed);
    if (first === null) return null;
    const control = controlFor(given.item, first);
    const [second, tried] = await Promise.all([read(typed), control === null ? null : read(control)]);
    return second === first && tried !== first ? first : null;
  };
}

/** An answer whose grade is known, and is the other one. */
function controlFor({ answer, wrong }: QuizItem, grade: 'right' | 'wrong'): string | null {
  return grade === 'right' ? (wrong[0] ?? null) : answer;
}
