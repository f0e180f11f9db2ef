import { describe, expect, it } from 'vitest';
import { isFormOf, lettersOf, verbStemOf } from '../../../src/domain/retrieval/verb-form.ts';

describe('verbStemOf and isFormOf', () => {
  it.each([
    ['줄이는거', '줄일'],
    ['늘리는', '늘려서'],
    ['지우면', '지워도'],
    ['막고싶어', '막아요'],
    ['끝났는데', '끝나지'],
  ])('finds "%s" again in "%s"', (asked, written) => {
    const stem = verbStemOf(asked);
    expect(stem !== null && isFormOf(lettersOf(written), stem)).toBe(true);
  });

  it.each(['스냅샷', '성능', '데몬셋', '이미지'])('takes "%s" for no verb', (noun) => {
    expect(verbStemOf(noun)).toBeNull();
  });
});
