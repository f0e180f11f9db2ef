import { describe, expect, it } from 'vitest';
import { questionResult } from '#src/domain/quiz/quiz-results.ts';

describe('questionResult', () => {
  it.each([
    ['nobody', [], { answered: 0, distribution: null, trap: null }],
    ['four, who could be told apart', [0, 1, 1, 2], { answered: 4, distribution: null, trap: null }],
    ['five', [0, 1, 1, 2, 1], { answered: 5, distribution: [1, 3, 1, 0], trap: { option: 1, count: 3 } }],
    // What was written, and matches no option, counts and is shown nowhere.
    [
      'five, two in other words',
      [0, null, 1, null, 1],
      { answered: 5, distribution: [1, 2, 0, 0], trap: { option: 1, count: 2 } },
    ],
    ['five who are all right', [0, 0, 0, 0, 0], { answered: 5, distribution: [5, 0, 0, 0], trap: null }],
  ] as const)('of %s', (_, chosen, result) => {
    expect(questionResult(chosen, 4, 0)).toEqual(result);
  });
});
