import { describe, expect, it } from 'vitest';
import { mayPass } from '#src/domain/study/may-pass.ts';
import { movedMeeting, parseMeeting } from '#src/domain/study/speech/parse-meeting.ts';
import { parseStudy } from '#src/domain/study/speech/parse-study.ts';
import { parseWeeks, printWeeks } from '#src/domain/study/speech/parse-weeks.ts';

const move = (weekday: number | null, minutes: readonly number[], which = 'this') => ({
  ...{ kind: 'move-meeting', which, weekday, minutes },
});

describe('parseMeeting', () => {
  it.for([
    ['모임 이번주만 목욜 저녁 9시로', move(4, [21 * 60])],
    ['모임을 이번 주만 금요일 오후 8시 반으로 옮겨줘', move(5, [20 * 60 + 30])],
    ['모임 다음주 수요일 20:30으로', move(3, [20 * 60 + 30], 'next')],
    ['모임 이번주 목요일 9시', move(4, [9 * 60, 21 * 60])],
    ['모임 이번만 저녁 9시로', move(null, [21 * 60])],
    ['모임 이번주는 금요일로', move(5, [])],
    ['meeting this week Thursday 9 pm', move(4, [21 * 60])],
    ['meeting next week on friday at 8:30 pm', move(5, [20 * 60 + 30], 'next')],
    ['모임 이번주 쉬어요', { kind: 'skip-meeting', which: 'this' }],
    ['모임 다음 주는 건너뛰자', { kind: 'skip-meeting', which: 'next' }],
    ['meeting skip this week', { kind: 'skip-meeting', which: 'this' }],
    ['모임 원래대로', { kind: 'restore-meeting', which: 'this' }],
    ['모임이 뭐야', null],
    ['모임 언제 해?', null],
    ['모임 시간이 너무 늦어요', null],
    ['모임 매주 목요일 9시로', null],
    ['미팅룸 예약', null],
    ['파드는 이번주 목욜 9시로', null],
  ] as const)('%s', ([text, expected]) => {
    expect(parseMeeting(text)).toEqual(expected);
  });

  it('movedMeeting finds the day of that name in the week of the planned one', () => {
    const thursday = Date.parse('2026-12-03T20:00:00+09:00');
    const at = (weekday: number | null, minute: number | null) =>
      new Date(movedMeeting(thursday, { weekday, minute }, 'Asia/Seoul') ?? 0).toISOString();
    expect(at(4, 21 * 60)).toBe('2026-12-03T12:00:00.000Z');
    expect(at(1, null)).toBe('2026-11-30T11:00:00.000Z');
    expect(at(0, 60)).toBe('2026-12-05T16:00:00.000Z');
    expect(at(null, 9 * 60)).toBe('2026-12-03T00:00:00.000Z');
    expect(movedMeeting(thursday, { weekday: 1, minute: 0 }, 'Mars/Base')).toBeNull();
  });
});

describe('parseStudy', () => {
  it.for([
    ['study', 'set-up-study'],
    ['스터디 설정', 'set-up-study'],
    ['이번주', 'show-week'],
    ['이번 주 보여줘', 'show-week'],
    ['study week', 'show-week'],
    ['스터디 참여할게요', 'join-study'],
    ['study leave', 'leave-study'],
    ['이번주 패스할게요', 'pass-week'],
    ['pass', 'pass-week'],
    ['패스 취소', 'take-pass-back'],
    ['발표했어요', 'presented'],
  ] as const)('%s is %s', ([text, kind]) => {
    expect(parseStudy(text)).toEqual({ kind });
  });

  it.for(['스터디가 뭐야', 'study 방법', '이번 주에 뭐 읽어?', '패스워드는 어디에 저장해', 'pass the secret to a pod'])(
    'leaves %s alone',
    (text) => {
      expect(parseStudy(text)).toBeNull();
    },
  );
});

describe('parseWeeks', () => {
  it.for([
    ['1~3', [['1'], ['2'], ['3']]],
    ['서문, 1장\n2\n3~4\n부록 A', [['preface', '1'], ['2'], ['3', '4'], ['appendix A']]],
    ['1주차: 1장\n2주차: 2장, 3장', [['1'], ['2', '3']]],
    ['- Chapter 1\n- ch 2', [['1'], ['2']]],
    ['9', [['9']]],
  ] as const)('reads %j', ([text, weeks]) => {
    const parsed = parseWeeks(text);
    expect(parsed).toEqual({ kind: 'weeks', weeks });
    const printed = printWeeks(weeks, (key) => (/^\d/.test(key) ? `${key}장` : key === 'preface' ? '서문' : key));
    expect(parseWeeks(printed)).toEqual(parsed);
  });

  it.for([
    ['1장\n아무 말', 2],
    ['', 0],
    ['1장 그리고 복습', 1],
    [Array.from({ length: 61 }, (_, index) => `${index + 1}장`).join('\n'), 0],
  ] as const)('refuses %j and says where', ([text, line]) => {
    expect(parseWeeks(text)).toMatchObject({ kind: 'wrong', line });
  });
});

describe('mayPass', () => {
  const plan = { weeks: [['1'], ['2'], ['3'], ['4'], ['5', '6']], mostPasses: 2 };
  const states = (byChapter: Readonly<Record<string, 'passed' | 'submitted' | 'reading' | 'presented'>>) =>
    Object.entries(byChapter).map(([chapter, state]) => ({ memberId: 'U1', chapter, state, changedMs: 0 }));

  it.for([
    [1, {}, 'yes'],
    [1, { '1': 'reading' }, 'yes'],
    [1, { '1': 'passed' }, 'passed-already'],
    [1, { '1': 'submitted' }, 'handed-in'],
    [5, { '5': 'presented' }, 'handed-in'],
    [2, { '1': 'passed' }, 'two-running'],
    [2, { '3': 'passed' }, 'two-running'],
    [3, { '1': 'passed' }, 'yes'],
    [5, { '1': 'passed', '3': 'passed' }, 'no-more-passes'],
  ] as const)('week %d with %j: %s', ([week, known, expected]) => {
    expect(mayPass(plan, week, states(known))).toBe(expected);
  });
});
