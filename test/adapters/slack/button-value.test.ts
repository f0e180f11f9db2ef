import { describe, expect, it } from 'vitest';
import {
  claimValue,
  indexedValue,
  parseClaimValue,
  parseIndexedValue,
  parseRatingValue,
  ratingValue,
} from '#src/adapters/slack/button-value.ts';

describe('button values', () => {
  it('are read as they were written', () => {
    expect(parseIndexedValue(indexedValue('a:b', 2))).toEqual({ exchangeId: 'a:b', index: 2 });
    expect(parseRatingValue(ratingValue('x', false))).toEqual({ exchangeId: 'x', helpful: false });
    expect(parseClaimValue(claimValue('U1', '하늘: 별'))).toEqual({ memberId: 'U1', authorName: '하늘: 별' });
  });

  it.for(['', 'x', ':1', 'x:', 'x:-1', 'x:99999', 'x:helpfully'])('are null for %j', (value) => {
    expect(parseIndexedValue(value)).toBeNull();
    expect(parseRatingValue(value)).toBeNull();
  });
});
