import { describe, expect, it } from 'vitest';
import { reviewLine, reviewLineSchema } from '#src/adapters/terminal/review-line.ts';

const line = (given: object) => reviewLine(reviewLineSchema.parse({ id: 'h', ...given }));

describe('reviewLine', () => {
  it("follows a history by the tutor's own settings", () => {
    const history = [
      { rating: 3, review: '2026-11-02T09:10:00+09:00' },
      { rating: 3, review: '2026-11-04T08:50:00+09:00' },
    ];
    expect(line({ history, timeZone: 'Asia/Seoul' })).toEqual({
      id: 'h',
      states: [
        { stability: 2.3065, difficulty: 2.11810397, state: 'Review', interval_days: 2, due_seconds: 172_800 },
        { stability: 10.96433194, difficulty: 2.11121424, state: 'Review', interval_days: 11, due_seconds: 950_400 },
      ],
    });
  });

  it('orders a history by its times', () => {
    const [early, late] = [
      { rating: 1, review: '2026-11-02T09:00:00Z' },
      { rating: 3, review: 1_793_782_800_000 },
    ];
    expect(line({ history: [late, early] })).toEqual(line({ history: [early, late] }));
  });

  it.each([
    ['a zone', { history: [], timeZone: 'Asia/Soul' }, 'unknown time zone Asia/Soul'],
    ['weights', { history: [], params: { w: [1] } }, expect.stringContaining('Invalid parameter length')],
    ['a retention', { history: [], params: { request_retention: 0 } }, expect.stringContaining('retention of 0')],
  ])('tells %s that is wrong', (_, given, error) => {
    expect(line(given)).toEqual({ id: 'h', states: [], error });
  });

  it.each([
    ['rating', { history: [{ rating: 0, review: 0 }] }, /a rating is 1 \(Again\)/],
    ['time', { history: [{ rating: 3, review: 'yesterday' }] }, /review/],
    ['step', { history: [], params: { learning_steps: ['soon'] } }, /a step is a number/],
  ])('refuses a line with a wrong %s', (_, given, message) => {
    expect(() => reviewLineSchema.parse({ id: 1, ...given })).toThrow(message);
  });
});
