import { describe, expect, it } from 'vitest';
import { formatInstant, formatMoment, formatSpan } from '#src/workspace/page/developer/format-moment.ts';

const korean = { locale: 'ko-KR', tz: 'Asia/Seoul' };
const english = { locale: 'en-US', tz: 'America/New_York' };
const moment = Date.UTC(2026, 10, 30, 0, 0, 1, 20);

describe('formatMoment and formatInstant', () => {
  it('tell a time in the zone and language of the reader', () => {
    expect(formatMoment(moment, korean)).toBe('2026년 11월 30일 월요일 오전 9:00');
    expect(formatMoment(moment, english).replace(/\s/g, ' ')).toBe('Sunday, November 29, 2026 at 7:00 PM');
    expect([formatInstant(moment, korean), formatInstant(moment, english)]).toEqual(['09:00:01.020', '19:00:01.020']);
  });
});

describe('formatSpan', () => {
  it.each([
    [0, '1 minute', '1분'],
    [3_600_000, '1 hour', '1시간'],
    [(4 * 24 + 1) * 3_600_000 + 49 * 60_000, '4 days, 1 hour, 49 minutes', '4일 1시간 49분'],
  ])('says how long %d ms are', (ms, inEnglish, inKorean) => {
    expect([formatSpan(ms, english), formatSpan(ms, korean)]).toEqual([inEnglish, inKorean]);
  });
});
