import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../../src/domain/retrieval/clean-question.ts';
import { meantQuestionWord } from '../../../src/domain/retrieval/meant-question-word.ts';

describe('meantQuestionWord', () => {
  it.for([
    ['differnce', 'difference'],
    ['Diffrence', 'difference'],
    ['hapens', 'happens'],
    ['beetween', 'between'],
    ['exmaple', 'example'],
  ])('reads %s as %s', ([written = '', meant]) => {
    expect(meantQuestionWord(written)).toBe(meant);
  });

  it.for(['difference', 'differ', 'selector', 'compose', 'three', 'their', 'manning', 'deployment', 'commits'])(
    'leaves %s as it is',
    (written) => {
      expect(meantQuestionWord(written)).toBeNull();
    },
  );

  it('mends a whole question without touching names', () => {
    expect(cleanQuestion('whats the differnce between deplyoment and statefulset')).toBe(
      'whats the difference between deplyoment and statefulset',
    );
  });
});
