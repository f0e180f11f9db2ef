import { describe, expect, it } from 'vitest';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import { type Rating, ratings } from '#src/domain/review/rating.ts';
import { fourInTheMorningMs, type StudyCalendar } from '#src/domain/review/study-day.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { digitsOf, expectedOf, hasReviewVectors, reviewVectors, settingsOf } from '#test/support/review-vectors.ts';

const dayMs = 86_400_000;
const utc = calendarOf('UTC', 0);
const at = (time: string | number) => (typeof time === 'number' ? time : Date.parse(time));

describe.skipIf(!hasReviewVectors)('openScheduler on published histories', () => {
  it.for(reviewVectors('timestamps_full'))('$id', ({ params, history = [] }) => {
    const memories = openScheduler(settingsOf(params)).replay(
      history.map(({ rating, review }) => ({ rating, atMs: at(review), calendar: utc })),
      'one',
    );
    expect(memories).toHaveLength(history.length);
    for (const [index, { expect: wanted }] of history.entries()) {
      const memory = memories[index];
      expect(memory?.stability).toBeCloseTo(wanted.stability, 4);
      expect(memory?.difficulty).toBeCloseTo(wanted.difficulty, 4);
      expect(memory?.state).toBe(wanted.state);
    }
  });

  it.for(reviewVectors('timestamps'))('$id', (vector) => {
    const { params, ratings: given = [], reviews = [], tolerance } = vector;
    const memories = openScheduler(settingsOf(params)).replay(
      given.map((rating, index) => ({ rating, atMs: at(reviews[index] ?? 0), calendar: utc })),
      'one',
    );
    const wanted = expectedOf(vector);
    const digits = digitsOf(tolerance);
    for (const [index, stability] of (wanted.stability ?? []).entries())
      expect(memories[index]?.stability).toBeCloseTo(stability, digits);
    for (const [index, difficulty] of (wanted.difficulty ?? []).entries())
      expect(memories[index]?.difficulty).toBeCloseTo(difficulty, digits);
    if (wanted.scheduled_days) expect(memories.map(({ intervalDays }) => intervalDays)).toEqual(wanted.scheduled_days);
    if (wanted.final) expect(memories.at(-1)?.stability).toBeCloseTo(wanted.final.stability, digits);
    if (wanted.last_scheduled_days) expect(memories.at(-1)?.intervalDays).toBe(wanted.last_scheduled_days);
  });

  it.for(reviewVectors('day_gaps'))('$id', (vector) => {
    const { params, ratings: given = [], gaps_days: gaps = [], start = '', tolerance } = vector;
    let atMs = at(start);
    const recalls = given.map((rating, index) => {
      atMs += (gaps[index] ?? 0) * dayMs;
      return { rating, atMs, calendar: utc };
    });
    const last = openScheduler(settingsOf(params)).replay(recalls, 'one').at(-1);
    const { final } = expectedOf(vector);
    expect(last?.stability).toBeCloseTo(final?.stability ?? Number.NaN, digitsOf(tolerance));
    expect(last?.difficulty).toBeCloseTo(final?.difficulty ?? Number.NaN, digitsOf(tolerance));
  });

  it.for(reviewVectors('review_at_due'))('$id', (vector) => {
    const { params, ratings: given = [], start = '' } = vector;
    const scheduler = openScheduler(settingsOf(params));
    const recalls: { rating: Rating; atMs: number; calendar: StudyCalendar }[] = [];
    for (const rating of given) {
      const dueMs = scheduler.replay(recalls, 'one').at(-1)?.dueMs ?? at(start);
      recalls.push({ rating, atMs: dueMs, calendar: utc });
    }
    const intervals = scheduler.replay(recalls, 'one').map(({ intervalDays }) => intervalDays);
    expect(intervals).toEqual(expectedOf(vector).scheduled_days);
  });

  it.for(reviewVectors('first_review'))('$id', ({ params, expect: wanted }) => {
    const scheduler = openScheduler(settingsOf(params));
    const memories = Object.values(ratings).map((rating) =>
      scheduler.replay([{ rating, atMs: 0, calendar: utc }], 'one').at(-1),
    );
    expect(memories.map((memory) => memory?.intervalDays)).toEqual(wanted.scheduled_days);
    expect(memories.map((memory) => memory?.state)).toEqual(wanted.state);
    for (const [index, memory] of memories.entries()) {
      expect(memory?.stability).toBeCloseTo(wanted.stability?.[index] ?? Number.NaN, 6);
      expect(memory?.difficulty).toBeCloseTo(wanted.difficulty?.[index] ?? Number.NaN, 6);
    }
  });

  it.for(reviewVectors('integration_trap').flatMap(({ cases = [] }) => cases))('$first to $second', (one) => {
    const calendar = calendarOf('Asia/Seoul', fourInTheMorningMs);
    const [first, second] = openScheduler(settingsOf()).replay(
      [
        { rating: one.first_rating as Rating, atMs: at(one.first ?? 0), calendar },
        { rating: one.second_rating as Rating, atMs: at(one.second ?? 0), calendar },
      ],
      'one',
    );
    expect((second?.reviewedDay ?? 0) - (first?.reviewedDay ?? 0)).toBe(one.want_elapsed);
    expect(second?.stability).not.toBeCloseTo(Number(one.naive_stability), 4);
  });
});

function calendarOf(name: string, rolloverMs: number): StudyCalendar {
  const zone = openZone(name);
  if (zone === null) throw new Error(`No zone ${name}`);
  return { zone, rolloverMs };
}
