import { type Estimate, estimateKnown, type MeasuredAnswer, type Prior } from './estimate-known.ts';

/** How a self-rating stands beside what answers show. It is for the member alone, and never a label of a person. */
export type Comparison =
  | { readonly kind: 'no-rating' }
  /** Too few answers to say anything. */
  | { readonly kind: 'too-few'; readonly answers: number; readonly needed: number }
  | {
      readonly kind: 'compared';
      /** `felt-more`: rated clearly above what the answers show; `felt-less`: clearly below. */
      readonly verdict: 'fits' | 'felt-more' | 'felt-less';
      /** The self-rating, 0–5. */
      readonly points: number;
      readonly known: Estimate;
      readonly correct: number;
      readonly answers: number;
    };

/** A simulated member who rates perfectly is off by 0.14 with ten answers and 0.20 with five; below eight nothing is said. */
export const neededAnswers = 8;
/** A rating moves in steps of half a star, 0.1 of the scale; one and a half steps are no difference. */
const tolerance = 0.15;

/** Compares one's stars for a chapter with the answers about it, at least a day after reading. */
export function compareUnderstanding(
  points: number | null,
  answers: readonly MeasuredAnswer[],
  prior?: Prior,
): Comparison {
  if (answers.length < neededAnswers) return { kind: 'too-few', answers: answers.length, needed: neededAnswers };
  if (points === null) return { kind: 'no-rating' };
  const known = estimateKnown(answers, prior);
  const felt = points / 5;
  const verdict = known.high < felt - tolerance ? 'felt-more' : known.low > felt + tolerance ? 'felt-less' : 'fits';
  const correct = answers.filter((answer) => answer.correct).length;
  return { kind: 'compared', verdict, points, known, correct, answers: answers.length };
}
