import { describe, expect, it } from 'vitest';
import { parseWords } from '#src/adapters/slack/parse-command.ts';
import { reviewWords } from '#src/adapters/slack/words/review-words.ts';

describe('reviewWords', () => {
  it.each([
    '복습',
    '복습 ㄱㄱ',
    '복습하자',
    '복습 시작',
    '복습 시작할래',
    '복습 좀 해줘',
    'review',
    'start review',
    'review please',
  ])('starts a review: %s', (text) => {
    expect(reviewWords(text)).toEqual({ kind: 'review' });
    expect(parseWords(text, { where: 'message' })).toEqual({ kind: 'review', words: { kind: 'review' } });
  });

  it.each([
    ['복습 설정', { kind: 'show' }],
    ['복습 하루 5장', { kind: 'cap', cards: 5 }],
    ['복습 하루에 10장까지 해줘', { kind: 'cap', cards: 10 }],
    ['review limit 6', { kind: 'cap', cards: 6 }],
    ['복습 쉬운 날 토 일', { kind: 'easy-days', days: [6, 0] }],
    ['복습 쉬운 날 토일', { kind: 'easy-days', days: [6, 0] }],
    ['복습 쉬운 날 주말', { kind: 'easy-days', days: [0, 6] }],
    ['복습 쉬운 날 없음', { kind: 'easy-days', days: [] }],
    ['review easy days sat and sun', { kind: 'easy-days', days: [6, 0] }],
    ['복습 쉬기', { kind: 'pause', days: null }],
    ['복습 3일 쉬기', { kind: 'pause', days: 3 }],
    ['복습 2주 쉴래요', { kind: 'pause', days: 14 }],
    ['review pause 3 days', { kind: 'pause', days: 3 }],
    ['복습 재개', { kind: 'resume' }],
    ['review resume', { kind: 'resume' }],
  ] as const)('changes how it goes: %s', (text, change) => {
    expect(reviewWords(text)).toEqual({ kind: 'review-wish', change });
  });

  it.each(['progress', '내 진도', '내 기억 보여줘', 'my progress', '복습 현황'])('shows progress: %s', (text) => {
    expect(reviewWords(text)).toEqual({ kind: 'review-progress' });
  });

  it.each([
    '복습은 왜 해야 하나요?',
    '매주 월요일 아침 9시에 복습 올려줘',
    '복습 알림 내일까지 꺼줘',
    'review of the chapter',
    'code review가 뭐야?',
    '복습 쉬운 날 아무때나',
    '진도가 어디까지예요?',
    '파드',
  ])('leaves other words alone: %s', (text) => {
    expect(reviewWords(text)).toBeNull();
  });
});
