import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '#src/domain/study/speech/parse-record.ts';
import { resolveDay } from '#src/domain/study/speech/resolve-day.ts';
import { takeDay } from '#src/domain/study/speech/said-day.ts';

/** A Thursday. */
const today = '2026-11-26';

const dayOf = (text: string, on = today) => {
  const { day } = takeDay(text);
  return day === null ? null : resolveDay(day, on);
};

describe('takeDay and resolveDay', () => {
  it.for([
    ['오늘 9장 2시간', '2026-11-26'],
    ['어제 9장 2시간', '2026-11-25'],
    ['9장 2시간 어제', '2026-11-25'],
    ['어젯밤에 9장 2시간', '2026-11-25'],
    ['그저께 9장 2시간', '2026-11-24'],
    ['3일 전 9장 2시간', '2026-11-23'],
    ['사흘 전에 9장 2시간', '2026-11-23'],
    ['일주일 전 9장 2시간', '2026-11-19'],
    ['11/24 9장 3시간', '2026-11-24'],
    ['11월 24일 9장 3시간', '2026-11-24'],
    ['11월 24일 화요일에 9장 3시간', '2026-11-24'],
    ['2026-11-24 9장 3시간', '2026-11-24'],
    ['2026.11.24 9장 3시간', '2026-11-24'],
    ['24일 9장 3시간', '2026-11-24'],
    ['28일에 9장 3시간', '2026-10-28'],
    ['월요일에 9장 3시간', '2026-11-23'],
    ['지난주 월요일 9장 3시간', '2026-11-16'],
    ['이번 주 월요일 9장 3시간', '2026-11-23'],
    ['금요일 9장 3시간', '2026-11-20'],
    ['yesterday 9 2h', '2026-11-25'],
    ['9 2h last night', '2026-11-25'],
    ['9 2h the day before yesterday', '2026-11-24'],
    ['9 2h on Monday', '2026-11-23'],
    ['9 2h on Mon', '2026-11-23'],
    ['9 2h Monday last week', '2026-11-16'],
    ['9 2h three days ago', '2026-11-23'],
    ['9 2h a week ago', '2026-11-19'],
    ['Nov 24 9 2h', '2026-11-24'],
    ['9 2h on November 24th', '2026-11-24'],
    ['9 2h 24 Nov', '2026-11-24'],
    ['9 2h on the 24th', '2026-11-24'],
    ['11/24 9 2h', '2026-11-24'],
  ] as const)('%s', ([text, on]) => {
    expect(dayOf(text)).toEqual({ kind: 'day', on });
  });

  it.for([
    ['지난 월요일 9장 2시간', ['2026-11-23', '2026-11-16']],
    ['9 2h last Monday', ['2026-11-23', '2026-11-16']],
    ['목요일 9장 2시간', ['2026-11-26', '2026-11-19']],
    ['엊그제 9장 2시간', ['2026-11-24', '2026-11-23']],
    ['9 2h 10/11', ['2026-11-10', '2026-10-11']],
  ] as const)('%s may be either of two days', ([text, days]) => {
    expect(dayOf(text)).toEqual({ kind: 'either', days });
  });

  it.for([
    ['내일 9장 2시간', { kind: 'future', on: '2026-11-27' }],
    ['9 2h tomorrow', { kind: 'future', on: '2026-11-27' }],
    ['12월 1일 9장 2시간', { kind: 'future', on: '2026-12-01' }],
    ['다음 주 월요일 9장 2시간', { kind: 'future', on: '2026-11-30' }],
    ['2월 30일 9장 2시간', { kind: 'no-day' }],
    ['13/45 9장 2시간', { kind: 'no-day' }],
    ['지난주에 9장 2시간', { kind: 'vague' }],
    ['어제 오늘 9장 2시간', { kind: 'vague' }],
    ['2024-01-02 9장 2시간', { kind: 'long-ago', on: '2024-01-02' }],
  ] as const)('%s is no day to keep', ([text, expected]) => {
    expect(dayOf(text)).toEqual(expected);
  });

  it('takes a day without a year from the year before only where that lies near', () => {
    expect(dayOf('12/30 9장 1시간', '2027-01-02')).toEqual({ kind: 'day', on: '2026-12-30' });
    expect(dayOf('31일 9장 1시간', '2027-01-02')).toEqual({ kind: 'day', on: '2026-12-31' });
  });

  it.for(['9장 3시간', '3일 동안 9장 읽음', '9 2h', '매일', 'sunny side', 'monitoring'])(
    'finds no day in %s',
    (text) => {
      expect(takeDay(text)).toEqual({ day: null, rest: text });
    },
  );

  it('never names a day that is still to come, and never throws', () => {
    const parts = fc.constantFrom(
      '어제',
      '11/24',
      '월요일',
      '지난',
      '주',
      '24일',
      'last',
      'Monday',
      '9장',
      '3시간',
      'ago',
    );
    fc.assert(
      fc.property(fc.array(parts), (words) => {
        const resolved = dayOf(words.join(' '));
        if (resolved?.kind === 'day') expect(resolved.on <= today).toBe(true);
        if (resolved?.kind === 'either') expect(resolved.days.every((on) => on <= today)).toBe(true);
      }),
    );
  });
});

describe('parseRecord of days and several chapters', () => {
  it.for([
    '기록 어제 9장 2시간',
    '기록 9장 2시간 어제',
    'log yesterday 9 2h',
    'log 9 2h yesterday',
    '기록 9장 어제 2시간',
  ])('%s', (text) => {
    const expected = { chapter: '9', minutes: 120, halves: null, day: { kind: 'ago', days: [1] }, sure: true };
    expect(parseRecord(text)).toEqual({ kind: 'record', ...expected });
  });

  it('reads a sentence with a day back, and keeps the day of what it asks', () => {
    expect(parseRecord('어제 9장 두 시간 읽었어요')).toMatchObject({ minutes: 120, day: { days: [1] }, sure: false });
    expect(parseRecord('I read chapter 9 for 2 hours on Monday')).toMatchObject({ day: { weekday: 1 }, sure: false });
    expect(parseRecord('기록 어제 9장 2~3시간')).toMatchObject({ kind: 'record-question', day: { days: [1] } });
  });

  it.for([
    '기록 9-11장 5시간',
    '기록 9~11장 5시간',
    'log chapters 9 to 11 5h',
    'log 9-11 5h',
    '기록 9장부터 11장까지 5시간',
    '기록 9, 10, 11장 5시간',
    'log chapters 9, 10 and 11 5h',
  ])('splits %s evenly, to be read back', (text) => {
    const parts = ['9', '10', '11'].map((chapter) => ({ chapter, minutes: 100 }));
    const expected = { parts, halves: null, day: null, split: true, sure: false };
    expect(parseRecord(text)).toEqual({ kind: 'several-records', ...expected });
  });

  it('loses no minute of what it splits, and takes times that are named as they are', () => {
    expect(parseRecord('기록 9~11장 100분')).toMatchObject({
      parts: [{ minutes: 34 }, { minutes: 33 }, { minutes: 33 }],
    });
    const parts = [
      { chapter: '9', minutes: 60 },
      { chapter: '10', minutes: 120 },
    ];
    expect(parseRecord('기록 9장 1시간, 10장 2시간')).toMatchObject({ parts, split: false, sure: true });
    expect(parseRecord('어제 9장 1시간, 10장 2시간 읽었어요')).toMatchObject({
      parts,
      day: { days: [1] },
      sure: false,
    });
    expect(parseRecord('평가 9~10장 3.5')).toMatchObject({ parts: [{ chapter: '9' }, { chapter: '10' }], halves: 7 });
  });
});
