import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Recall } from '#src/domain/review/memory.ts';
import { fsrsDefaults, tutorSettings } from '#src/domain/review/memory-settings.ts';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import { type Rating, ratings } from '#src/domain/review/rating.ts';
import { fourInTheMorningMs, type StudyCalendar } from '#src/domain/review/study-day.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';

const { again, hard, good, easy } = ratings;
const still = { ...tutorSettings, fuzz: false };
/** The stability that Easy gives, and what Good makes of it on the same day and on the next one. */
const [first, nextDay] = [8.2956, 13.48506225];

function calendarOf(name: string): StudyCalendar {
  const zone = openZone(name);
  if (zone === null) throw new Error(`No zone ${name}`);
  return { zone, rolloverMs: fourInTheMorningMs };
}

function recall(zone: string, time: string, rating: Rating): Recall {
  return { atMs: Date.parse(time), rating, calendar: calendarOf(zone) };
}

describe('days of study', () => {
  it.each([
    // UTC's midnight is nine in the morning in Seoul.
    ['Asia/Seoul', 'a morning', '2026-11-02T08:50:00+09:00', '2026-11-02T09:10:00+09:00', 0],
    ['Asia/Seoul', 'two mornings', '2026-11-02T09:10:00+09:00', '2026-11-03T08:50:00+09:00', 1],
    ['Asia/Seoul', 'past midnight', '2026-11-02T23:30:00+09:00', '2026-11-03T01:30:00+09:00', 0],
    ['Asia/Seoul', 'across four', '2026-11-03T03:59:59+09:00', '2026-11-03T04:00:00+09:00', 1],
    // Clocks go forward from 2:00 to 3:00.
    ['America/New_York', 'the short night', '2026-03-08T01:30:00-05:00', '2026-03-08T03:30:00-04:00', 0],
    ['America/New_York', 'the end of the short night', '2026-03-08T03:59:00-04:00', '2026-03-08T04:00:00-04:00', 1],
    // Clocks go back from 2:00 to 1:00: the second answer stands earlier on the wall.
    ['America/New_York', 'the long night', '2026-11-01T01:50:00-04:00', '2026-11-01T01:10:00-05:00', 0],
    ['America/New_York', 'the end of the long night', '2026-11-01T03:30:00-05:00', '2026-11-01T04:30:00-05:00', 1],
    ['Asia/Kolkata', 'around half past five', '2026-11-02T05:20:00+05:30', '2026-11-02T05:40:00+05:30', 0],
    ['Asia/Kolkata', 'across four', '2026-11-02T03:59:00+05:30', '2026-11-02T04:01:00+05:30', 1],
    // Clocks go forward from 2:45 to 3:45, and back from 3:45 to 2:45.
    ['Pacific/Chatham', 'the short night', '2026-09-27T02:40:00+12:45', '2026-09-27T03:50:00+13:45', 0],
    ['Pacific/Chatham', 'the end of the short night', '2026-09-27T03:59:00+13:45', '2026-09-27T04:00:00+13:45', 1],
    ['Pacific/Chatham', 'the long night', '2026-04-05T03:40:00+13:45', '2026-04-05T02:50:00+12:45', 0],
    ['Pacific/Chatham', 'the end of the long night', '2026-04-05T03:40:00+12:45', '2026-04-05T04:20:00+12:45', 1],
    // Clocks go forward from 0:00 to 1:00, and back from 1:00 to 0:00.
    ['Atlantic/Azores', 'midnight that does not exist', '2026-03-28T23:50:00-01:00', '2026-03-29T01:10:00+00:00', 0],
    ['Atlantic/Azores', 'midnight twice', '2026-10-25T00:50:00+00:00', '2026-10-25T00:10:00-01:00', 0],
    ['Atlantic/Azores', 'across four', '2026-10-25T03:59:00-01:00', '2026-10-25T04:00:00-01:00', 1],
  ] as const)('%s: %s', (zone, _, before, after, days) => {
    const [one, two] = openScheduler(still).replay([recall(zone, before, easy), recall(zone, after, good)], 's');
    expect((two?.reviewedDay ?? 0) - (one?.reviewedDay ?? 0)).toBe(days);
    expect(two?.stability).toBeCloseTo(days === 0 ? first : nextDay, 6);
  });

  it.each([
    ['America/New_York', '2026-03-07T10:00:00-05:00', '2026-03-09T10:00:00-04:00'],
    ['America/New_York', '2026-10-31T10:00:00-04:00', '2026-11-02T10:00:00-05:00'],
    ['Pacific/Chatham', '2026-09-26T22:00:00+12:45', '2026-09-28T22:00:00+13:45'],
    // The time of day that falls into the gap: when the clocks jump.
    ['America/New_York', '2026-03-06T02:30:00-05:00', '2026-03-08T03:00:00-04:00'],
    ['Atlantic/Azores', '2026-03-27T00:30:00-01:00', '2026-03-29T01:00:00+00:00'],
    ['Asia/Kolkata', '2026-11-02T10:00:00+05:30', '2026-11-04T10:00:00+05:30'],
  ])('come back at the time of day on the wall: %s %s', (zone, answered, due) => {
    const [memory] = openScheduler(still).replay([recall(zone, answered, good)], 's');
    expect(memory?.intervalDays).toBe(2);
    expect(new Date(memory?.dueMs ?? 0).toISOString()).toBe(new Date(due).toISOString());
  });

  it('never run backwards for a member who flies west', () => {
    const [, two, three] = openScheduler(still).replay(
      [
        recall('Asia/Seoul', '2026-11-03T05:00:00+09:00', easy),
        recall('America/New_York', '2026-11-02T20:00:00-05:00', good),
        recall('America/New_York', '2026-11-04T20:00:00-05:00', good),
      ],
      's',
    );
    expect(two?.stability).toBeCloseTo(first, 6);
    expect(three?.stability).toBeGreaterThan(first);
  });
});

describe('replay', () => {
  const answer = fc.record({
    rating: fc.constantFrom<Rating>(again, hard, good, easy),
    // Whole minutes: distinct times, so that an order is right.
    minutes: fc.integer({ min: 0, max: 200 * 1440 }),
  });

  it('gives the same memory in whatever order the answers arrive', () => {
    const scheduler = openScheduler(tutorSettings);
    const calendar = calendarOf('Europe/Berlin');
    fc.assert(
      fc.property(
        fc.uniqueArray(answer, { selector: ({ minutes }) => minutes, maxLength: 12 }),
        fc.nat(),
        (all, by) => {
          const recalls = all.map(({ rating, minutes }) => ({
            rating,
            calendar,
            atMs: Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000,
          }));
          const turned = recalls.map((_, index) => recalls[(index * 7 + by) % recalls.length]);
          const mixed = new Set(turned).size === recalls.length ? (turned as Recall[]) : recalls.toReversed();
          expect(scheduler.replay(mixed, 'a:b')).toEqual(scheduler.replay(recalls, 'a:b'));
        },
      ),
    );
  });

  it('grows answer by answer into the same memory', () => {
    const scheduler = openScheduler(tutorSettings);
    const calendar = calendarOf('Asia/Seoul');
    const recalls = [good, hard, again, good, good, easy, good].map((rating, index) => ({
      rating,
      calendar,
      atMs: Date.parse('2026-01-01T00:00:00Z') + index * index * 86_400_000,
    }));
    const whole = scheduler.replay(recalls, 'a:b');
    for (const [index] of recalls.entries())
      expect(scheduler.replay(recalls.slice(0, index + 1), 'a:b')).toEqual(whole.slice(0, index + 1));
  });

  it('takes answers of one instant as they stand', () => {
    const scheduler = openScheduler(still);
    const at = '2026-11-02T10:00:00+09:00';
    const states = scheduler.replay([recall('Asia/Seoul', at, again), recall('Asia/Seoul', at, good)], 's');
    expect(states.map(({ stability }) => stability)).toEqual([0.212, expect.closeTo(0.24669, 4)]);
  });

  it('spreads what several members learned on one day, the same way each time', () => {
    const scheduler = openScheduler(tutorSettings);
    const recalls = [0, 3, 14].map((day) => ({
      rating: good,
      calendar: calendarOf('Asia/Seoul'),
      atMs: Date.parse('2026-01-01T00:00:00Z') + day * 86_400_000,
    }));
    const due = (seed: string) => scheduler.replay(recalls, seed).at(-1)?.dueDay;
    const days = Array.from({ length: 40 }, (_, member) => due(`U${member}:service`));
    expect(new Set(days).size).toBeGreaterThan(3);
    expect(days).toEqual(Array.from({ length: 40 }, (_, member) => due(`U${member}:service`)));
  });

  it('keeps to the longest interval', () => {
    const scheduler = openScheduler({ ...still, longestInterval: 60 });
    const recalls = [0, 8, 40, 100, 160].map((day) => ({
      rating: easy,
      calendar: calendarOf('Asia/Seoul'),
      atMs: Date.parse('2026-01-01T00:00:00Z') + day * 86_400_000,
    }));
    const intervals = scheduler.replay(recalls, 's').map(({ intervalDays }) => intervalDays);
    expect(Math.max(...intervals)).toBe(60);
  });

  it('has no steps of minutes', () => {
    const scheduler = openScheduler(still);
    const days = Object.values(ratings).map(
      (rating) => scheduler.replay([recall('Asia/Seoul', '2026-11-02T10:00:00+09:00', rating)], 's')[0]?.intervalDays,
    );
    expect(days).toEqual([1, 1, 2, 8]);
  });
});

describe('openScheduler', () => {
  it.each([
    ['a number of weights', { weights: [1, 2, 3] }, 'Invalid parameter length: 3'],
    ['weights that are no numbers', { weights: [...fsrsDefaults.weights.slice(1), Number.NaN] }, 'Non-finite'],
    ['no retention', { retention: 0 }, 'Cannot aim at a retention of 0'],
    ['an interval of nothing', { longestInterval: 0 }, 'Cannot schedule within 0 days'],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => openScheduler({ ...tutorSettings, ...wrong })).toThrow(message);
  });

  it('prints nothing when it is given weights of an earlier FSRS', () => {
    const printed = vi.spyOn(console, 'debug');
    openScheduler({ ...tutorSettings, weights: fsrsDefaults.weights.slice(0, 19) });
    openScheduler({ ...tutorSettings, weights: fsrsDefaults.weights.slice(0, 17) });
    expect(printed).not.toHaveBeenCalled();
  });

  it('knows the probability of recall after days of study', () => {
    const { recallAfter } = openScheduler(tutorSettings);
    expect([0, 1, 2, 3].map((days) => recallAfter(days, 1))).toEqual(
      [1, 0.9, 0.84588465, 0.8093881].map((probability) => expect.closeTo(probability, 7)),
    );
  });
});
