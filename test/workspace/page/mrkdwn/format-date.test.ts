import { describe, expect, it } from 'vitest';
import { formatDate } from '#src/workspace/page/mrkdwn/format-date.ts';

const newYear = Date.UTC(2026, 0, 1, 0, 30) / 1000;

describe('formatDate', () => {
  it('fills the tokens in the language and time zone of who reads', () => {
    expect(formatDate(newYear, '{date} at {time}', { locale: 'en-US', tz: 'America/New_York' })).toMatch(
      /^December 31, 2025 at 7:30.PM$/u,
    );
    expect(formatDate(newYear, '{date}', { locale: 'ko-KR', tz: 'Asia/Seoul' })).toBe('2026년 1월 1일');
  });

  it('leaves a token it does not know, and takes a wrong time zone for UTC', () => {
    expect(formatDate(newYear, '{nonsense} {constructor} {date_num}', { locale: 'en-US', tz: 'Nowhere/Land' })).toBe(
      '{nonsense} {constructor} 01/01/2026',
    );
  });
});
