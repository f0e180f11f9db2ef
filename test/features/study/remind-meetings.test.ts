import { describe, expect, it } from 'vitest';
import type { ChapterProgress, MeetingChange, Study } from '#src/domain/study/study.ts';
import { createRemindMeetings } from '#src/features/study/remind-meetings.ts';

const hourMs = 3_600_000;
const meeting = Date.parse('2026-12-03T20:00:00+09:00');
const study: Study = {
  id: 'S1',
  teamId: 'T1',
  channelId: 'C1',
  plan: {
    book: '책',
    timeZone: 'Asia/Seoul',
    firstMeetingOn: '2026-12-03',
    meetingMinute: 20 * 60,
    everyWeeks: 1,
    deadlineMinutes: 24 * 60,
    weeks: [['9'], ['10']],
    rotates: true,
    mostPasses: 2,
  },
  version: 1,
  createdBy: 'U1',
  createdMs: 0,
  cardTs: null,
};
const offsets = { early: 48, late: 1, notes: 24 };

function remind(
  changes: readonly MeetingChange[] = [],
  progress: readonly ChapterProgress[] = [],
  unclaimed: readonly string[] = [],
) {
  return createRemindMeetings({
    studies: {
      all: async () => [study],
      enrolments: async () => ['U1', 'U2', 'U3'].map((memberId, joinedMs) => ({ memberId, joinedMs, takesPart: true })),
    },
    progress: { ofStudy: async () => progress },
    meetings: { changes: async () => changes, presenters: async () => new Map() },
    authorOf: async (_, memberId) => (memberId === 'U1' ? '가을' : null),
    unclaimed: async () => unclaimed,
    words: {
      meeting: async (_, week, presenter) => `meeting ${week.number} by ${presenter}`,
      notes: async (_, week, __, isKnown) => `notes ${week.number}${isKnown ? '' : ', who are you'}`,
      whose: async (_, week, __, authors) => `whose is ${week.number}: ${authors.join()}`,
      chapter: (key) => `${key}장`,
    },
  });
}
const keysAt = async (run: ReturnType<typeof remind>, ms: number) => (await run(offsets, ms)).map(({ key }) => key);

describe('createRemindMeetings', () => {
  it('tells the channel once for each offset, and not too late', async () => {
    const run = remind();
    expect(await keysAt(run, meeting - 49 * hourMs)).toEqual([]);
    expect(await run(offsets, meeting - 48 * hourMs)).toEqual([
      expect.objectContaining({
        key: `meeting:S1:1:${meeting}:48`,
        target: 'C1',
        text: 'meeting 1 by U1',
        about: null,
      }),
      ...['U1', 'U2', 'U3'].map((target) => expect.objectContaining({ target, isMember: true, about: '9장' })),
    ]);
    expect(await keysAt(run, meeting - 1.5 * hourMs)).toEqual([]);
    expect(await keysAt(run, meeting - hourMs)).toEqual([`meeting:S1:1:${meeting}:1`]);
    expect(await keysAt(run, meeting - 0.5 * hourMs)).toEqual([]);
  });

  it('reminds of notes only whom they are missing of, and asks who is unknown', async () => {
    const done = { memberId: 'U2', chapter: '9', state: 'passed', changedMs: 0 } as const;
    const notes = (await remind([], [done])(offsets, meeting - 40 * hourMs)).filter(({ isMember }) => isMember);
    expect(notes.map(({ target, text }) => [target, text])).toEqual([
      ['U1', 'notes 1'],
      ['U3', 'notes 1, who are you'],
    ]);
  });

  it('asks whose a note is instead of urging somebody whose note it may be', async () => {
    const notes = (await remind([], [], ['하늘'])(offsets, meeting - 40 * hourMs)).filter(({ isMember }) => isMember);
    expect(notes.map(({ target, text }) => [target, text])).toEqual([
      ['U1', 'notes 1'],
      ['U2', 'whose is 1: 하늘'],
      ['U3', 'whose is 1: 하늘'],
    ]);
  });

  it('moves with a moved meeting, and is silent about a skipped one', async () => {
    const movedToMs = meeting + 25 * hourMs;
    const moved = remind([{ week: 1, movedToMs, by: 'U1' }]);
    expect(await keysAt(moved, meeting - hourMs)).toContain(`meeting:S1:1:${movedToMs}:48`);
    expect(await keysAt(moved, movedToMs - hourMs)).toContain(`meeting:S1:1:${movedToMs}:1`);
    expect(await keysAt(remind([{ week: 1, movedToMs: null, by: 'U1' }]), meeting - hourMs)).toEqual([]);
  });
});
