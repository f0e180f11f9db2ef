import { describe, expect, it } from 'vitest';
import { completeWeights } from '#src/domain/review/complete-weights.ts';
import { fsrsDefaults, type LearningStep } from '#src/domain/review/memory-settings.ts';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import { type Rating, ratings } from '#src/domain/review/rating.ts';
import { vectorCalendar as calendar, lastOf, replay } from '#test/support/replay-answers.ts';
import {
  digitsOf,
  hasReviewVectors,
  reviewVectorKinds,
  reviewVectors,
  settingsOf,
  type VectorParams,
} from '#test/support/review-vectors.ts';

const { again, good, easy } = ratings;
const dayMs = 86_400_000;
const minuteMs = 60_000;
const noSteps = { learningSteps: [], relearningSteps: [] };
const vectors = <Vector>(kind: string) => reviewVectors(kind) as unknown as readonly Vector[];

describe.skipIf(!hasReviewVectors)('openScheduler on published intervals and steps', () => {
  it('knows every kind of vector that is there', () => {
    const elsewhere = [
      'timestamps_full',
      'timestamps',
      'day_gaps',
      'review_at_due',
      'first_review',
      'integration_trap',
    ];
    const here = [
      ...[
        'next_state',
        'divergence',
        'formula_next_difficulty',
        'formula_recall',
        'formula_forget',
        'formula_short_term',
      ],
      ...['formula_retrievability', 'formula_retrievability_decay', 'retrievability_api', 'next_interval', 'migrate_w'],
      ...['learning_steps', 'step_walk', 'fuzz_bounds', 'delta_t'],
    ];
    // Chance behind the spreading, which the library keeps to itself; cards of another algorithm; fitting weights.
    const notScheduling = ['alea', 'sm2', 'optimizer_rule', 'optimizer_reference'];
    expect([...reviewVectorKinds()].toSorted()).toEqual([...elsewhere, ...here, ...notScheduling].toSorted());
  });

  it.for(
    vectors<{ params: VectorParams; stability: number; retentions: readonly number[]; expect: readonly number[] }>(
      'next_interval',
    ),
  )('$id', ({ params, stability, retentions, expect: wanted }) => {
    const weights = settingsOf(params).weights.with(0, stability);
    const intervals = retentions.map((retention) => {
      const settings = { ...settingsOf(params), ...noSteps, weights, retention, longestInterval: 10_000_000 };
      return lastOf(replay(settings, [[0, again]])).intervalDays;
    });
    // The first one was counted in single precision; the vector's note says that double precision gives 3 more.
    expect(intervals).toEqual(wanted.with(0, (wanted[0] ?? 0) + 3));
  });

  it.for(vectors<{ w: readonly number[]; expect: readonly number[]; tolerance: number }>('migrate_w'))(
    '$id',
    ({ w, expect: wanted, tolerance }) => {
      for (const [at, weight] of completeWeights(w).entries())
        expect(weight).toBeCloseTo(wanted[at] ?? Number.NaN, digitsOf(tolerance));
    },
  );

  it.for(
    vectors<{
      learning_steps: LearningStep[];
      relearning_steps: LearningStep[];
      cases: readonly { state: string; step: number; expect: Readonly<Record<string, readonly [number, number]>> }[];
    }>('learning_steps').flatMap(({ cases, ...steps }) => cases.map((one) => ({ ...one, ...steps }))),
  )('steps of minutes: $state, step $step', ({ state, step, learning_steps, relearning_steps, expect: wanted }) => {
    const settings = { ...fsrsDefaults, learningSteps: learning_steps, relearningSteps: relearning_steps };
    // What leads there: nothing; one Again or Good; Easy to leave the steps, and Again to come back into them.
    const ways: Readonly<Record<string, readonly Rating[]>> = {
      New: [],
      Learning: step === 0 ? [again] : [good],
      Review: [easy],
      Relearning: [easy, again],
    };
    const before = (ways[state] ?? []).map((rating, at) => [at * 10 * dayMs, rating] as const);
    for (const rating of Object.values(ratings)) {
      const after = lastOf(replay(settings, [...before, [(before.at(-1)?.[0] ?? 0) + 10 * dayMs, rating]]));
      const minutes = (after.dueMs - after.reviewedMs) / minuteMs;
      const given = wanted[rating];
      if (given === undefined) expect(after.state).toBe('Review');
      else expect([minutes, after.state === 'Review']).toEqual([given[0], false]);
    }
  });

  it.for(
    vectors<{
      id: string;
      learning_steps: LearningStep[];
      relearning_steps: LearningStep[];
      first_rating: Rating;
      second_rating?: Rating;
      then_good_minutes: readonly number[];
      final_state: string;
    }>('step_walk'),
  )('$id', ({ learning_steps, relearning_steps, first_rating, second_rating, then_good_minutes, final_state }) => {
    const settings = { ...fsrsDefaults, learningSteps: learning_steps, relearningSteps: relearning_steps };
    const answers: [number, Rating][] = [[0, first_rating]];
    const goOn = (rating: Rating) => answers.push([lastOf(replay(settings, answers)).dueMs, rating]);
    if (second_rating !== undefined) goOn(second_rating);
    for (const minutes of then_good_minutes) {
      goOn(good);
      const { dueMs, reviewedMs } = lastOf(replay(settings, answers));
      expect((dueMs - reviewedMs) / minuteMs).toBe(minutes);
    }
    goOn(good);
    expect(lastOf(replay(settings, answers)).state).toBe(final_state);
  });

  it.for(
    vectors<{ cases: readonly (readonly [number, number, number])[] }>('fuzz_bounds')
      .flatMap(({ cases }) => cases)
      // Whole days only: the library rounds before it spreads.
      .map(([interval, lower, upper]) => ({ interval, lower, upper })),
  )('spreads $interval days from $lower to $upper', ({ interval, lower, upper }) => {
    const weights = fsrsDefaults.weights.with(0, interval);
    const scheduler = openScheduler({ ...fsrsDefaults, ...noSteps, weights, fuzz: true, longestInterval: 1_000 });
    const days = Array.from({ length: 400 }, (_, at) =>
      lastOf(scheduler.replay([{ rating: again, atMs: 0, calendar }], `member-${at}`)),
    ).map(({ intervalDays }) => intervalDays);
    expect([Math.min(...days), Math.max(...days)]).toEqual([lower, upper]);
  });

  it.for(
    vectors<{ cases: readonly { days_ago: readonly number[]; delta_t: readonly number[] }[] }>('delta_t').flatMap(
      ({ cases }) => cases,
    ),
  )('days between answers $days_ago days ago', ({ days_ago, delta_t }) => {
    const today = Date.UTC(2026, 10, 2, 12);
    const days = replay(
      fsrsDefaults,
      days_ago.map((ago) => [today - ago * dayMs, good]),
    ).map(({ reviewedDay }) => reviewedDay);
    expect(days.map((day, at) => day - (days[at - 1] ?? day))).toEqual(delta_t);
  });
});
