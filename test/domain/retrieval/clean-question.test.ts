import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../../src/domain/retrieval/clean-question.ts';

describe('cleanQuestion', () => {
  it.each([
    ['명령어가 뭐였지ㅋㅋ', '명령어가 뭐였지'],
    ['안 돼요 ㅠㅠ', '안 돼요'],
    ['파드 anjdi', '파드 뭐야'],
    ['ㅗ디ㅡ 왜 써', 'ㅗ디ㅡ 왜 써'],
    ['does a pod restart', 'does a pod restart'],
  ])('reads "%s" as "%s"', (question, clean) => {
    expect(cleanQuestion(question).trim()).toBe(clean);
  });
});
