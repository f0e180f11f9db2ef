import { describe, expect, it } from 'vitest';
import { isPerson, personAsked } from '../../../src/domain/grounding/person-asked.ts';

describe('personAsked', () => {
  it.each([
    ['준호님은 9장 읽는 데 얼마나 걸렸어?', [], '준호'],
    ['지훈 씨 이해도 몇 점이야', [], '지훈'],
    ['민지가 어려웠던 부분은?', ['민지가'], '민지'],
    ['how long did Minsu take to read chapter 9', ['Minsu'], 'Minsu'],
    ['하나는 뭐가 어려웠대?', [], '김하나'],
  ])('"%s" names its person', (question, unknownWords, person) => {
    expect(personAsked(question, unknownWords, ['김하나'])).toBe(person);
  });

  it.each([
    ['9장 읽는 데 얼마나 걸렸어?', []],
    ['새로 깨달은 점 있었나요?', ['깨달은']],
    ['어려웠던 부분은?', []],
    ['선생님 9장 어려웠던 부분이 뭐예요', []],
    ['how long did it take to read chapter 9', []],
  ])('"%s" names nobody', (question, unknownWords) => {
    expect(personAsked(question, unknownWords, ['김하나'])).toBeNull();
  });
});

describe('isPerson', () => {
  it('knows an author with and without the family name', () => {
    expect(isPerson('김하나', '하나')).toBe(true);
    expect(isPerson('김하나', '김하나')).toBe(true);
    expect(isPerson('김하나', '두나')).toBe(false);
  });
});
