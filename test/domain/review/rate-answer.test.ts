import { describe, expect, it } from 'vitest';
import { rateAnswer } from '#src/domain/review/rate-answer.ts';
import { ratings } from '#src/domain/review/rating.ts';

const right = { isRight: true, isTrueFalse: false, hints: 0, guessed: false, easy: false };

describe('rateAnswer', () => {
  it.each([
    ['right', right, ratings.good],
    ['right after a hint', { ...right, hints: 1 }, ratings.hard],
    ['right by a guess', { ...right, guessed: true }, ratings.again],
    ['right and easy, as the member said', { ...right, easy: true }, ratings.easy],
    ['easy after a hint', { ...right, easy: true, hints: 1 }, ratings.hard],
    ['wrong', { ...right, isRight: false }, ratings.again],
    ['wrong after a hint', { ...right, isRight: false, hints: 1 }, ratings.again],
    ['true/false, right', { ...right, isTrueFalse: true }, null],
    ['true/false, wrong', { ...right, isTrueFalse: true, isRight: false }, ratings.again],
  ] as const)('%s', (_, facts, rating) => {
    expect(rateAnswer(facts)).toBe(rating);
  });
});
