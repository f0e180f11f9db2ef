import { describe, expect, it } from 'vitest';
import { chapterKey, compareChapters } from '#src/domain/study/chapter-key.ts';
import { presenterOf } from '#src/domain/study/presenter-of.ts';
import type { StudyPlan } from '#src/domain/study/study.ts';
import { currentWeek, isPlanned, weekNumbered, weekOfChapter } from '#src/domain/study/study-week.ts';

const hourMs = 3_600_000;
const plan: StudyPlan = {
  book: '책',
  timeZone: 'Asia/Seoul',
  firstMeetingOn: '2026-12-03',
  meetingMinute: 20 * 60,
  everyWeeks: 1,
  deadlineMinutes: 24 * 60,
  weeks: [['preface', '1'], ['2'], ['3', 'appendix A']],
  rotates: true,
  mostPasses: 2,
};
const first = Date.parse('2026-12-03T20:00:00+09:00');

describe('study weeks', () => {
  it('weekNumbered plans meetings on one weekday, and deadlines before them', () => {
    expect(weekNumbered(plan, 1, [])).toEqual({
      number: 1,
      chapters: ['preface', '1'],
      deadlineMs: first - 24 * hourMs,
      meeting: { kind: 'planned', atMs: first },
    });
    expect(weekNumbered({ ...plan, everyWeeks: 2 }, 2, [])?.meeting.atMs).toBe(first + 14 * 24 * hourMs);
    expect(weekNumbered(plan, 4, [])).toBeNull();
    expect(weekNumbered(plan, 0, [])).toBeNull();
  });

  it('weekNumbered keeps the wall time where clocks change between two meetings', () => {
    const newYork = { ...plan, timeZone: 'America/New_York', firstMeetingOn: '2027-03-11' };
    const [before, after] = [1, 2].map((number) => weekNumbered(newYork, number, [])?.meeting.atMs ?? 0);
    expect((after ?? 0) - (before ?? 0)).toBe(7 * 24 * hourMs - hourMs);
  });

  it('weekNumbered moves the deadline with the meeting, and leaves a skipped one where it was', () => {
    const moved = [{ week: 1, movedToMs: first + 5 * hourMs, by: 'U1' }];
    expect(weekNumbered(plan, 1, moved)).toMatchObject({
      deadlineMs: first - 19 * hourMs,
      meeting: { kind: 'moved', atMs: first + 5 * hourMs },
    });
    const skipped = [{ week: 1, movedToMs: null, by: 'U1' }];
    expect(weekNumbered(plan, 1, skipped)?.meeting).toEqual({ kind: 'skipped', atMs: first });
  });

  it('currentWeek goes on three hours after a meeting began, and ends with the last', () => {
    expect(currentWeek(plan, [], 0)?.number).toBe(1);
    expect(currentWeek(plan, [], first + 3 * hourMs - 1)?.number).toBe(1);
    expect(currentWeek(plan, [], first + 3 * hourMs)?.number).toBe(2);
    expect(currentWeek(plan, [], first + 30 * 24 * hourMs)).toBeNull();
  });

  it('weekNumbered names a time zone that is unknown', () => {
    expect(() => weekNumbered({ ...plan, timeZone: 'Mars/Base' }, 1, [])).toThrow(/Mars\/Base/);
  });

  it('weekOfChapter and isPlanned look a chapter up', () => {
    expect(weekOfChapter(plan, 'appendix A')).toBe(3);
    expect(isPlanned(plan, '4')).toBe(false);
  });
});

describe('chapterKey', () => {
  it.for([
    [{ kind: 'chapter', number: '9' }, '9'],
    [{ kind: 'section', number: '9.3' }, '9'],
    [{ kind: 'preface', number: null }, 'preface'],
    [{ kind: 'appendix', number: null }, 'appendix'],
    [{ kind: 'appendix', number: 'A' }, 'appendix A'],
  ] as const)('%j is %s', ([ref, key]) => {
    expect(chapterKey(ref)).toBe(key);
  });

  it('compareChapters puts them in the order of a book', () => {
    const keys = ['appendix B', '10', '9', 'appendix A', 'preface', 'appendix'];
    expect(keys.toSorted(compareChapters)).toEqual(['preface', '9', '10', 'appendix', 'appendix A', 'appendix B']);
  });
});

describe('presenterOf', () => {
  const members = ['U1', 'U2', 'U3'].map((memberId, joinedMs) => ({ memberId, joinedMs, takesPart: true }));
  const nobody = new Map<number, string>();

  it('takes turns in the order of joining', () => {
    expect([1, 2, 3, 4].map((week) => presenterOf(plan, week, members, nobody))).toEqual(['U1', 'U2', 'U3', 'U1']);
  });

  it('lets nobody present again because somebody joins later or leaves', () => {
    const weeks = Array.from({ length: 9 }, (_, index) => [String(index + 1)]);
    const long = { ...plan, weeks };
    const late = { memberId: 'U4', joinedMs: first + 20 * 24 * hourMs, takesPart: true };
    const order = (enrolments: typeof members, agreed = nobody) =>
      weeks.map((_, index) => presenterOf(long, index + 1, enrolments, agreed)).join(' ');
    // Three meetings are over, and it is U1's turn.
    expect(order([...members, late])).toBe('U1 U2 U3 U1 U2 U3 U4 U1 U2');
    const left = members.map((one) => (one.memberId === 'U2' ? { ...one, takesPart: false } : one));
    const had = new Map([1, 2, 3, 4].map((week) => [week, `U${((week - 1) % 3) + 1}`]));
    expect(order([...left, late], had)).toMatch(/^U1 \S+ U3 U1 U3 U4 U1 U3 U4$/);
  });

  it('lets an agreement win, while whom it names takes part', () => {
    expect(presenterOf(plan, 1, members, new Map([[1, 'U3']]))).toBe('U3');
    const left = members.map((one) => (one.memberId === 'U3' ? { ...one, takesPart: false } : one));
    expect(presenterOf(plan, 1, left, new Map([[1, 'U3']]))).toBe('U1');
    expect(presenterOf({ ...plan, rotates: false }, 1, members, new Map([[1, 'U2']]))).toBe('U2');
  });

  it('names nobody where nobody presents in turn or takes part', () => {
    expect(presenterOf({ ...plan, rotates: false }, 1, members, nobody)).toBeNull();
    expect(presenterOf(plan, 1, [], nobody)).toBeNull();
  });
});
