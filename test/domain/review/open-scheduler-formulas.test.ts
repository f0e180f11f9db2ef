import { describe, expect, it } from 'vitest';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import { type Rating, ratings } from '#src/domain/review/rating.ts';
import { vectorCalendar as calendar, lastOf, replay } from '#test/support/replay-answers.ts';
import {
  digitsOf,
  hasReviewVectors,
  reviewVectors,
  settingsOf,
  type VectorParams,
} from '#test/support/review-vectors.ts';

/**
 * Vectors of FSRS's formulas by themselves. The room has no door to a formula, so each is reached through a history: the first
 * answer's stability is one of the first four weights, its difficulty the fifth, and neither takes part in the formula behind it.
 */
interface FormulaVector {
  readonly id: string;
  readonly params?: VectorParams;
  readonly tolerance?: number;
  readonly d: readonly number[];
  readonly s: readonly number[];
  readonly r: readonly number[];
  readonly t: readonly number[];
  readonly ratings: readonly Rating[];
  readonly expect: readonly number[];
}

const { again, good } = ratings;
const dayMs = 86_400_000;
const minuteMs = 60_000;
const noSteps = { learningSteps: [], relearningSteps: [] };
const vectors = <Vector>(kind: string) => reviewVectors(kind) as unknown as readonly Vector[];

/** Weights with which a first Again leaves this memory; by the exponent, `days` later recall has this probability. */
function weightsFor(
  params: VectorParams | undefined,
  { stability, difficulty, recall }: { stability: number; difficulty: number; recall?: { days: number; is: number } },
): readonly number[] {
  const weights = [...settingsOf(params).weights];
  weights[0] = stability;
  weights[4] = difficulty;
  if (recall !== undefined) weights[20] = decayOf(recall.days / stability, recall.is);
  return weights;
}

/** The exponent with which recall is `recall` after `share` of the stability: recall rises with it before 1, and falls after. */
function decayOf(share: number, recall: number): number {
  const recallAt = (decay: number) => (1 + (0.9 ** (-1 / decay) - 1) * share) ** -decay;
  let [low, high] = [0.1, 0.8];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    const isAbove = recallAt(middle) > recall;
    if (isAbove === share > 1) low = middle;
    else high = middle;
  }
  expect(recallAt(low)).toBeCloseTo(recall, 9);
  return low;
}

/** How far apart, in stabilities, answers must lie for a recall that an exponent from 0.1 to 0.8 can give. */
const daysFor: Readonly<Record<string, number>> = { 0.9: 5, 0.8: 15, 0.7: 40, 0.6: 100 };

describe.skipIf(!hasReviewVectors)('openScheduler on published formulas', () => {
  it.for(
    vectors<{
      id: string;
      params: VectorParams;
      history?: { ratings: readonly Rating[]; gaps_days: readonly number[] };
      memory?: { stability: number; difficulty: number };
      elapsed_days: number;
      tolerance: number;
      expect: Partial<Record<keyof typeof ratings, { stability: number; difficulty: number }>>;
    }>('next_state'),
  )('$id', ({ params, history, memory, elapsed_days, tolerance, expect: wanted }) => {
    let days = 0;
    const before =
      history?.ratings.map((rating, at) => {
        days += history.gaps_days[at] ?? 0;
        return [days * dayMs, rating] as const;
      }) ?? ([[0, again]] as const);
    const settings = settingsOf(params);
    // A difficulty is drawn towards that of Easy, which must stay what the vector's weights make it.
    const weights = memory === undefined ? settings.weights : drawnAlike(weightsFor(params, memory), settings.weights);
    for (const [name, { stability, difficulty }] of Object.entries(wanted)) {
      const rating = ratings[name as keyof typeof ratings];
      const after = lastOf(
        replay({ ...settings, ...noSteps, weights }, [...before, [(days + elapsed_days) * dayMs, rating]]),
      );
      expect(Math.abs(after.stability - stability)).toBeLessThan(tolerance * 10);
      expect(after.difficulty).toBeCloseTo(difficulty, digitsOf(tolerance));
    }
  });

  it.for(
    vectors<{ params: VectorParams; memory: { stability: number; difficulty: number }; expect_fsrs_rs_and_ts: number }>(
      'divergence',
    ),
  )('$id', ({ params, memory, expect_fsrs_rs_and_ts }) => {
    const settings = { ...settingsOf(params), ...noSteps, weights: weightsFor(params, memory) };
    expect(
      lastOf(
        replay(settings, [
          [0, again],
          [minuteMs, ratings.hard],
        ]),
      ).stability,
    ).toBeCloseTo(expect_fsrs_rs_and_ts, 6);
  });

  it.for(vectors<Omit<FormulaVector, 'd'> & { d: number }>('formula_next_difficulty'))('$id', (vector) => {
    const { params, d, tolerance, expect: wanted } = vector;
    const weights = drawnAlike(weightsFor(params, { stability: 5, difficulty: d }), settingsOf(params).weights);
    for (const [at, rating] of vector.ratings.entries()) {
      const after = lastOf(
        replay({ ...settingsOf(params), ...noSteps, weights }, [
          [0, again],
          [dayMs, rating],
        ]),
      );
      expect(after.difficulty).toBeCloseTo(wanted[at] ?? Number.NaN, digitsOf(tolerance));
    }
  });

  it.for([
    ...vectors<FormulaVector>('formula_recall'),
    // Forgetting names no ratings: all are Again.
    ...vectors<FormulaVector>('formula_forget').map((vector) => ({ ...vector, ratings: vector.d.map(() => again) })),
  ])('$id', ({ id, params, s, d, r, ratings: given, tolerance, expect: wanted }) => {
    for (const [at, difficulty] of d.entries()) {
      const stability = s[at] ?? Number.NaN;
      const is = r[at] ?? Number.NaN;
      const days = daysFor[is] ?? Number.NaN;
      const weights = weightsFor(params, { stability, difficulty, recall: { days, is } });
      // "Recalled, and Again" exists in the formula alone, where it is Good.
      const rating = id === 'stability_after_success' && given[at] === again ? good : (given[at] ?? again);
      const after = lastOf(
        replay({ ...settingsOf(params), ...noSteps, weights }, [
          [0, again],
          [days * dayMs, rating],
        ]),
      );
      expect(after.stability).toBeCloseTo(wanted[at] ?? Number.NaN, digitsOf(tolerance));
    }
  });

  it.for(vectors<Omit<FormulaVector, 's'> & { s: number }>('formula_short_term'))('$id', (vector) => {
    const { params, s, tolerance, expect: wanted } = vector;
    const weights = weightsFor(params, { stability: s, difficulty: 5 });
    for (const [at, rating] of vector.ratings.entries()) {
      const after = lastOf(
        replay({ ...settingsOf(params), ...noSteps, weights }, [
          [0, again],
          [minuteMs, rating],
        ]),
      );
      expect(after.stability).toBeCloseTo(wanted[at] ?? Number.NaN, digitsOf(tolerance));
    }
  });

  it.for([
    ...vectors<FormulaVector & { decay?: number }>('formula_retrievability'),
    ...vectors<FormulaVector & { decay?: number }>('formula_retrievability_decay'),
  ])('$id', ({ params, decay, t, s, tolerance, expect: wanted }) => {
    const { weights } = settingsOf(params);
    const { recallAfter } = openScheduler({
      ...settingsOf(params),
      weights: decay === undefined ? weights : weights.with(20, decay),
    });
    for (const [at, days] of t.entries())
      expect(recallAfter(days, s[at] ?? Number.NaN)).toBeCloseTo(wanted[at] ?? Number.NaN, digitsOf(tolerance));
  });

  it.for(
    vectors<{ params: VectorParams; review: string; expect: { at_due: readonly number[] } }>('retrievability_api'),
  )('$id', ({ params, review, expect: { at_due } }) => {
    const scheduler = openScheduler(settingsOf(params));
    for (const [at, rating] of Object.values(ratings).entries()) {
      const memory = lastOf(scheduler.replay([{ rating, atMs: Date.parse(review), calendar }], 'one'));
      const recall = scheduler.recallAfter(memory.dueDay - memory.reviewedDay, memory.stability);
      expect(recall).toBeCloseTo(at_due[at] ?? Number.NaN, 6);
    }
  });
});

/** Changes how a first Easy is found, so that difficulties are drawn to where `given` draws them. */
function drawnAlike(weights: readonly number[], given: readonly number[]): readonly number[] {
  const target = (given[4] ?? 0) - Math.exp((given[5] ?? 0) * 3) + 1;
  return weights.with(5, Math.log((weights[4] ?? 0) + 1 - target) / 3);
}
