import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '#src/domain/study/speech/parse-record.ts';
import { readStars } from '#src/domain/study/speech/said-stars.ts';

const record = (chapter: string | null, minutes: number | null, halves: number | null, sure = true) => ({
  ...{ kind: 'record', chapter, minutes, halves, day: null, sure },
});
const question = (question: object, chapter: string | null = null) => ({
  ...{ kind: 'record-question', chapter, question, day: null },
});

describe('parseRecord', () => {
  it.for([
    ['log 9 3h', record('9', 180, null)],
    ['log ch9 90m', record('9', 90, null)],
    ['LOG chapter 9: 2h 30m', record('9', 150, null)],
    ['log 3h', record(null, 180, null)],
    ['log preface 30m', record('preface', 30, null)],
    ['log appendix A 1h', record('appendix A', 60, null)],
    ['기록 9장 3시간 반', record('9', 210, null)],
    ['기록 9장 3시간', record('9', 180, null)],
    ['기록: 9.3절 40분', record('9', 40, null)],
    ['기록 서문 한 시간', record('preface', 60, null)],
    ['기록 부록 반시간', record('appendix', 30, null)],
    ['기록 9장 약 2시간 정도 읽었어요', record('9', 120, null)],
    ['기록 9장 2시간 별 4개', record('9', 120, 8)],
    ['9장 2h30m 읽음', record('9', 150, null)],
    ['9장 3시간 읽음.', record('9', 180, null)],
    ['9장 두 시간 읽었고 별 세개반', record('9', 120, 7, false)],
    ['9장 두시간 읽었어요', record('9', 120, null, false)],
    ['오늘 9장 1시간 20분 읽었고 이해도는 3점', { ...record('9', 80, 6, false), day: { kind: 'ago', days: [0] } }],
    ['I read chapter 9 for 2 hours', record('9', 120, null, false)],
    ['read ch. 9 in 90 minutes, 4 stars', record('9', 90, 8, false)],
    ['rate 9 3.5', record('9', null, 7)],
    ['rate ch 9 4/5', record('9', null, 8)],
    ['평가 9장 3.5', record('9', null, 7)],
    ['이해도 9장 세개반', record('9', null, 7)],
    ['이해도 9장 별 네 개', record('9', null, 8)],
    ['이해도 9장: ⭐⭐⭐½☆', record('9', null, 7)],
    ['평가 서문 5', record('preface', null, 10)],
    ['평가 9장은 0', record('9', null, 0)],
    ['기록 취소', { kind: 'undo-record' }],
    ['평가 취소', { kind: 'undo-record' }],
    ['log undo', { kind: 'undo-record' }],
    ['기록', { kind: 'record-history', chapter: null }],
    ['기록 보여줘', { kind: 'record-history', chapter: null }],
    ['내 기록', { kind: 'record-history', chapter: null }],
    ['내 기록 좀 보여줘', { kind: 'record-history', chapter: null }],
    ['my records', { kind: 'record-history', chapter: null }],
    ['log history', { kind: 'record-history', chapter: null }],
    ['기록 9장', { kind: 'record-history', chapter: '9' }],
  ] as const)('%s', ([text, expected]) => {
    expect(parseRecord(text)).toEqual(expected);
  });

  it.for([
    ['기록 9장 2~3시간', question({ about: 'range', choices: [120, 150, 180] }, '9')],
    ['기록 9장 두세 시간', question({ about: 'range', choices: [120, 150, 180] }, '9')],
    ['9장 2~3시간 읽었어요', question({ about: 'range', choices: [120, 150, 180] }, '9')],
    ['기록 9장 3~2시간', question({ about: 'time' }, '9')],
    ['log 9 3', question({ about: 'unit', number: 3 }, '9')],
    ['log 9 3 hours ago', question({ about: 'ago' }, '9')],
    ['log 3 hours ago', question({ about: 'ago' })],
    ['기록 9장 3시간 전', question({ about: 'ago' }, '9')],
    ['기록 9장 0분', question({ about: 'time' }, '9')],
    ['기록 9장 300시간', question({ about: 'time' }, '9')],
    ['기록 9장 열심히', question({ about: 'time' }, '9')],
    ['기록 9~30장 3시간', question({ about: 'several' })],
    ['기록 9장 1시간, 10장', question({ about: 'several' })],
    ['기록 9장 10장 1시간 2시간', question({ about: 'several' })],
    ['기록 9~11장 2분', question({ about: 'several' })],
    ['rate 9 6', question({ about: 'outside', value: '6' }, '9')],
    ['평가 9장 -1', question({ about: 'outside', value: '-1' }, '9')],
    ['평가 9장 별 여섯 개', question({ about: 'outside', value: '별 여섯 개' }, '9')],
    ['평가 9장 3.7', question({ about: 'between', value: '3.7' }, '9')],
    ['기록 9장 2시간 별 3.2개', question({ about: 'between', value: '3.2개' }, '9')],
    ['평가 3.5', question({ about: 'chapter' })],
  ] as const)('asks back about %s', ([text, expected]) => {
    expect(parseRecord(text)).toEqual(expected);
  });

  it.for([
    'log rotation이 뭐야',
    'log',
    '기록 방법이 뭐야?',
    '평가 기준이 뭐야',
    'rate limiting은 어떻게 해?',
    '이해도 점검은 어떻게 해요?',
    '9장 3시간이면 다 읽을 수 있어?',
    '9장을 읽었는데 파드가 뭐야?',
    '9장에서 파드가 죽으면 30분 뒤에 어떻게 돼',
    '파드를 2시간 읽었어요',
    '매주 월요일 9시에 9장 읽으라고 알려줘',
    'explain service',
    '',
  ])('leaves %s alone', (text) => {
    const parsed = parseRecord(text);
    expect(parsed === null || parsed.kind === 'record-history').toBe(true);
    if (text !== 'log') expect(parsed).toBeNull();
  });

  it('never throws, and keeps every time and rating in its bounds', () => {
    const parts = fc.constantFrom(
      'log',
      '기록',
      '평가',
      '9장',
      '2h',
      '3시간',
      '반',
      '별',
      '세개',
      '~',
      '3.5',
      '읽음',
      '⭐',
      '전',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((words) => words.join(' ')),
        ),
        (text) => {
          const parsed = parseRecord(text);
          if (parsed?.kind !== 'record') return;
          if (parsed.minutes !== null) expect(parsed.minutes > 0 && parsed.minutes <= 1440).toBe(true);
          if (parsed.halves !== null) expect(Number.isInteger(parsed.halves) && parsed.halves <= 10).toBe(true);
          expect(parsed.minutes !== null || parsed.halves !== null).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('readStars', () => {
  it.for([
    ['3.5', 7],
    ['3,5', 7],
    ['별세개반', 7],
    ['세 개 반', 7],
    ['반 개', 1],
    ['다섯', 10],
    ['만점', 10],
    ['넷', 8],
    ['3점 반', 7],
    ['★★★★', 8],
    ['4 stars', 8],
  ] as const)('%s', ([text, halves]) => {
    expect(readStars(text)).toEqual({ kind: 'stars', halves });
  });
});
