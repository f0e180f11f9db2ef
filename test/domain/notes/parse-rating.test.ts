import { describe, expect, it } from 'vitest';
import { parseRating } from '../../../src/domain/notes/parse-rating.ts';

describe('parseRating', () => {
  it.for([
    ['⭐⭐⭐½☆ (3.5/5)', 3.5],
    ['⭐⭐⭐½☆', 3.5],
    ['★★★★☆', 4],
    ['🌟🌟🌟', 3],
    ['⭐️⭐️⭐️', 3],
    [':star::star:', 2],
    ['★★★½', 3.5],
    ['★★★1/2☆', 3.5],
    ['★★★반☆', 3.5],
    ['½', 0.5],
    ['1/2', 0.5],
    ['반', 0.5],
    ['3.5/5', 3.5],
    ['4 / 5', 4],
    ['3점/5점', 3],
    ['3.5', 3.5],
    ['3½', 3.5],
    ['4점', 4],
    ['3점 반', 3.5],
    ['5점 만점에 3점', 3],
    ['별 3개 반', 3.5],
    ['3 out of 5', 3],
    ['8/10', 4],
    ['☆☆☆☆☆ (0/5)', 0],
  ] as const)('reads %j as %d', ([text, points]) => {
    expect(parseRating(text)).toMatchObject({ points, mismatch: false });
  });

  it('lets the number count where stars disagree, and says so', () => {
    expect(parseRating('⭐⭐⭐⭐ (3/5)')).toEqual({ points: 3, stars: 4, mismatch: true });
    expect(parseRating('★★ 3점 반')).toEqual({ points: 3.5, stars: 2, mismatch: true });
  });

  it('takes empty stars alone for blank, not for zero', () => {
    expect(parseRating('☆☆☆☆☆')).toEqual({ points: null, stars: null, mismatch: false });
    expect(parseRating('☆')?.points).toBeNull();
  });

  it.for(['', '(5점 만점)', '7점', '9/5', '⭐⭐⭐⭐⭐⭐', '잘 모르겠음', '절반쯤'])('finds none in %j', (text) => {
    expect(parseRating(text)).toBeNull();
  });
});
