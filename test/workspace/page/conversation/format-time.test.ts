import { expect, it } from 'vitest';
import { dayOf, formatDay, formatShortTime } from '#src/workspace/page/conversation/format-time.ts';
import { englishWords } from '#src/workspace/page/words/english-words.ts';

const seoul = { locale: 'ko-KR', tz: 'Asia/Seoul' };
const morning = Date.UTC(2026, 10, 22, 16) / 1000;

it('dayOf tells days apart by the time zone of who looks', () => {
  expect(dayOf(morning, seoul)).toBe('2026-11-23');
  expect(dayOf(morning, { ...seoul, tz: 'America/New_York' })).toBe('2026-11-22');
});

it('formatDay says today and yesterday', () => {
  expect(formatDay(morning, morning + 3600, seoul, englishWords)).toBe('Today');
  expect(formatDay(morning, morning + 86_400, seoul, englishWords)).toBe('Yesterday');
  expect(formatDay(morning, morning + 400_000, seoul, englishWords)).toBe('11월 23일 월요일');
  expect(formatDay(morning, morning + 40_000_000, seoul, englishWords)).toBe('2026년 11월 23일 월요일');
});

it('formatShortTime leaves the part of the day out', () => {
  expect(formatShortTime(morning, seoul)).toBe('1:00');
  expect(formatShortTime(morning, { locale: 'en-US', tz: 'America/New_York' })).toBe('11:00');
});
