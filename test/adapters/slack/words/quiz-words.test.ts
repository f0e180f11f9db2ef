import { describe, expect, it } from 'vitest';
import { quizWords } from '#src/adapters/slack/words/quiz-words.ts';

const last = { kind: 'last' } as const;
const chapter = (number: string) => ({ kind: 'chapter', chapter: number }) as const;
const topic = (words: string) => ({ kind: 'topic', words }) as const;
const quiz = (wish: object, count: number | null = null) => ({ kind: 'quiz', wish, count });

describe('quizWords', () => {
  it.each([
    ['quiz', quiz(last)],
    ['퀴즈 ㄱㄱ', quiz(last)],
    ['퀴즈 내줘', quiz(last)],
    ['quiz 5 questions', quiz(last, 5)],
    ['퀴즈 다섯 문제', quiz(last, 5)],
    ['퀴즈 9장 5문제', quiz(chapter('9'), 5)],
    ['9장 퀴즈 5문제 내줘', quiz(chapter('9'), 5)],
    ['quiz chapter 9 5', quiz(chapter('9'), 5)],
    ['서비스 퀴즈 내줘', quiz(topic('서비스'))],
    ['quiz 서비스 3', quiz(topic('서비스'), 3)],
    ['서비스 퀴즈 3문제 올려 주세요', quiz(topic('서비스'), 3)],
    ['give us a quiz on pods', quiz(topic('pods'))],
    ['퀴즈 9', { kind: 'quiz-which', number: 9 }],
    ['quiz close', { kind: 'quiz-close' }],
    ['퀴즈 마감', { kind: 'quiz-close' }],
    ['quiz add', { kind: 'quiz-add' }],
    ['퀴즈 초안 9장', { kind: 'quiz-drafts', chapter: '9' }],
  ])('reads %s', (words, request) => {
    expect(quizWords(words)).toEqual(request);
  });

  it.each([
    '퀴즈가 뭐야',
    '오늘 퀴즈 어땠어?',
    '퀴즈 언제 해',
    'quiz was hard',
    '퀴즈 결과 알려줘',
    '검색 퀴즈',
    'quiz help',
    '서비스가 뭐야',
  ])('leaves %s to others', (words) => {
    expect(quizWords(words)).toBeNull();
  });
});
