import { describe, expect, it } from 'vitest';
import { groupReport } from '#src/features/report/group-report.ts';
import { meetingPack } from '#src/features/report/meeting-pack.ts';
import { ownReport } from '#src/features/report/own-report.ts';
import type { StudyFacts } from '#src/features/report/study-facts.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 28);
const people = ['a', 'b', 'c', 'd', 'e', 'f'];

function rating(memberId: string, chapter: string, halves: number, atMs = nowMs - 3 * dayMs) {
  const id = `${memberId}${chapter}${atMs}`;
  return { id, teamId: 'T', studyId: 's', memberId, chapter, halves, source: 'line', atMs, undoneMs: null } as const;
}

function reading(memberId: string, chapter: string, minutes: number, source: 'line' | 'note', atMs: number) {
  const id = `${memberId}${chapter}${atMs}`;
  return { id, teamId: 'T', studyId: 's', memberId, chapter, minutes, source, atMs, undoneMs: null } as const;
}

const week = (number: number, chapter: string, atMs: number) => ({
  number,
  chapters: [chapter],
  deadlineMs: atMs - dayMs / 2,
  meeting: { kind: 'planned' as const, atMs },
});

function factsOf(change: Partial<StudyFacts> = {}): StudyFacts {
  const weeks = [week(1, '8', nowMs - 9 * dayMs), week(2, '9', nowMs - 2 * dayMs), week(3, '10', nowMs + 5 * dayMs)];
  return {
    study: {
      ...{
        id: 's',
        teamId: 'T',
        channelId: 'C',
        version: 1,
        createdBy: 'a',
        createdMs: nowMs - 20 * dayMs,
        cardTs: null,
      },
      plan: {
        ...{ book: '책', timeZone: 'Asia/Seoul', firstMeetingOn: '2026-11-19', meetingMinute: 1200, everyWeeks: 1 },
        ...{ deadlineMinutes: 720, weeks: [['8'], ['9'], ['10']], rotates: false, mostPasses: 2 },
      },
    },
    nowMs,
    members: people,
    weeks,
    week: weeks[2] ?? null,
    presenterId: null,
    ...{
      progress: [],
      readings: [],
      ratings: [],
      questions: [],
      unanswered: [],
      answers: [],
      forgotten: [],
      notes: [],
    },
    conceptsIn: () => [],
    consenting: new Set(),
    allConsent: false,
    ...change,
  };
}

describe('groupReport', () => {
  it('shows stars of five people and hides those of four, and of three only with everybody’s consent', () => {
    const ratings = people.map((one, index) => rating(one, '9', 4 + index));
    const shown = groupReport(factsOf({ ratings: ratings.slice(0, 5) })).understanding;
    expect(shown).toEqual([
      { chapter: '9', felt: { kind: 'shown', median: 3, low: 2.5, high: 3.5, people: 5 }, known: null },
    ]);
    expect(groupReport(factsOf({ ratings: ratings.slice(0, 4) })).understanding).toEqual([]);
    const three = { members: people.slice(0, 3), ratings: ratings.slice(0, 3) };
    expect(groupReport(factsOf(three)).understanding).toEqual([]);
    expect(groupReport(factsOf({ ...three, allConsent: true })).understanding).toHaveLength(1);
    const two = { members: people.slice(0, 2), ratings: ratings.slice(0, 2), allConsent: true };
    expect(groupReport(factsOf(two)).understanding).toEqual([]);
  });

  it('counts a note that tells the time of its lines again only once, and what was read before not at all', () => {
    const readings = people.flatMap((one) => [
      reading(one, '9', 60, 'line', nowMs - 10 * dayMs),
      reading(one, '9', 30, 'line', nowMs - 3 * dayMs),
      reading(one, '9', 90, 'note', nowMs - 2 * dayMs),
    ]);
    expect(groupReport(factsOf({ readings })).reading).toMatchObject({ total: 30 * people.length });
  });

  it('tells of improvement where the middle of the group rose by half a star', () => {
    const before = people.map((one) => rating(one, '8', 4, nowMs - 8 * dayMs));
    const after = people.map((one, index) => rating(one, '8', index < 4 ? 6 : 4));
    expect(groupReport(factsOf({ ratings: [...before, ...after] })).improved).toEqual([{ chapter: '8', by: 1 }]);
  });

  it('names nobody’s stars but of those who agreed, two at least', () => {
    const ratings = people.map((one) => rating(one, '9', 7));
    expect(groupReport(factsOf({ ratings, consenting: new Set(['a']) })).shared).toBeNull();
    const { shared } = groupReport(factsOf({ ratings, consenting: new Set(['d', 'b', 'gone']) }));
    expect(shared).toMatchObject({ memberIds: ['b', 'd'] });
    expect(shared?.rows[1]).toEqual({ chapter: '9', stars: [3.5, 3.5] });
  });

  it('is empty, not wrong, for a study of which nothing is known', () => {
    expect(groupReport(factsOf({ members: [], week: null }))).toMatchObject({
      ...{ handedIn: null, reading: null, understanding: [], hardest: [], improved: [], gaps: [], shared: null },
      questions: { openCount: 0, answeredCount: 0 },
    });
  });
});

describe('ownReport', () => {
  const answers = (memberId: string, right: number, wrong: number) =>
    Array.from({ length: right + wrong }, (_, index) => ({
      memberId,
      chapter: '9',
      answer: { correct: index < right, chance: 0 },
    }));
  const verdictOf = (halves: number, right: number, wrong: number) => {
    const facts = factsOf({ ratings: [rating('a', '9', halves)], answers: answers('a', right, wrong) });
    const { comparison } = ownReport(facts, 'a').chapters[1] ?? {};
    return comparison?.kind === 'compared' ? comparison.verdict : comparison?.kind;
  };

  it.for([
    [10, 4, 12, 'felt-more'],
    [2, 15, 1, 'felt-less'],
    [8, 13, 3, 'fits'],
    [10, 3, 4, 'too-few'],
  ] as const)('compares %d half stars with %d right and %d wrong: %s', ([halves, right, wrong, verdict]) => {
    expect(verdictOf(halves, right, wrong)).toBe(verdict);
  });

  it('shows the stars as they stood at the end of each week', () => {
    const ratings = [rating('a', '8', 4, nowMs - 10 * dayMs), rating('a', '8', 7, nowMs - dayMs)];
    expect(ownReport(factsOf({ ratings }), 'a').starsByWeek).toEqual([
      [2, 2, 3.5],
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('holds nothing of anybody else’s', () => {
    const ratings = people.map((one) => rating(one, '9', 7));
    const said = JSON.stringify(ownReport(factsOf({ ratings, answers: answers('b', 9, 1) }), 'a'));
    for (const other of people.slice(1)) expect(said).not.toContain(`"${other}"`);
  });
});

describe('meetingPack', () => {
  it('brings chapters on which the middle half is a star apart, most first, and open questions without who asked', () => {
    const ratings = people.flatMap((one, index) => [
      rating(one, '8', index < 3 ? 2 : 8),
      rating(one, '9', 6 + (index % 2)),
    ]);
    const question = {
      ...{
        id: 'q',
        teamId: 'T',
        studyId: 's',
        chapter: '9',
        text: '왜?',
        askerId: 'c',
        authorName: null,
        anonymous: true,
      },
      ...{ state: 'open' as const, takenBy: null, answer: null, answeredBy: null, channelId: null, messageTs: null },
      ...{ askedMs: nowMs, changedMs: nowMs },
    } as const;
    const pack = meetingPack(factsOf({ ratings, questions: [question] }));
    expect(pack?.disputed.map(({ chapter }) => chapter)).toEqual(['8']);
    expect(pack?.questions).toEqual([{ chapter: '9', text: '왜?', taken: false }]);
    expect(meetingPack(factsOf({ week: null }))).toBeNull();
  });
});
