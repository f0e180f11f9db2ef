import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnUp } from '#src/domain/progress/burn-up.ts';
import { type ChapterReading, forecastReading } from '#src/domain/progress/forecast-reading.ts';
import { gapMap, type UnansweredAsk } from '#src/domain/progress/gap-map.ts';
import { groupSpread } from '#src/domain/progress/group-spread.ts';

describe('groupSpread', () => {
  it('hides fewer than five people, with consent fewer than three', () => {
    expect(groupSpread([1, 2, 3, 4])).toEqual({ kind: 'hidden' });
    expect(groupSpread([1, 2], true)).toEqual({ kind: 'hidden' });
    expect(groupSpread([1, 2, 6], true)).toMatchObject({ kind: 'shown', median: 2, people: 3 });
    expect(groupSpread([5, 1, 4, 2, 3])).toEqual({ kind: 'shown', median: 3, low: 2, high: 4, people: 5 });
  });

  it('keeps its order whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 5 }), (values) => {
        const spread = groupSpread(values);
        if (spread.kind === 'hidden') return false;
        const { low, median, high } = spread;
        return Math.min(...values) <= low && low <= median && median <= high && high <= Math.max(...values);
      }),
    );
  });
});

describe('forecastReading', () => {
  const readings: ChapterReading[] = ['7', '8', '9'].flatMap((chapter, index) =>
    ['a', 'b', 'c', 'd', 'e'].map((memberId, place) => ({ memberId, chapter, minutes: 60 * (place + 1) + 10 * index })),
  );

  it('takes the group’s median over its last three chapters', () => {
    const { group } = forecastReading(
      [...readings, { memberId: 'a', chapter: '1', minutes: 9_000 }],
      ['1', '7', '8', '9'],
      null,
    );
    expect(group).toEqual({ kind: 'shown', median: 190, low: 130, high: 250, people: 5 });
  });

  it('scales it by how a member read beside the others, less with fewer chapters', () => {
    const slow = forecastReading(readings, ['7', '8', '9'], 'e').own ?? 0;
    const slowOnce =
      forecastReading(
        readings.filter(({ chapter, memberId }) => memberId !== 'e' || chapter === '9'),
        ['7', '8', '9'],
        'e',
      ).own ?? 0;
    expect(slow).toBeGreaterThan(slowOnce);
    expect(slowOnce).toBeGreaterThan(190);
    expect(forecastReading(readings, ['7', '8', '9'], 'z').own).toBeNull();
    expect(forecastReading([], [], 'a')).toEqual({ group: { kind: 'hidden' }, own: null });
  });
});

describe('burnUp', () => {
  const week = 7 * 86_400_000;
  const dueMs = [1, 2, 3, 4, 5, 6].map((n) => n * week - 1);
  const members = [0, 1, 2, 3, 4].map((late) =>
    [1, 2, 3].map((n) => n * week - 1 + late * 1_000).slice(0, 3 - (late % 2)),
  );

  it('shows plan and the middle half of the group, and forecasts from the last weeks', () => {
    const way = burnUp({ chapters: 6, dueMs, finishedMs: members, startMs: 0, nowMs: 3 * week - 1 });
    expect(way.weeks.map(({ planned }) => planned)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(way.weeks[3]?.finished).toBeNull();
    expect(way.weeks[2]?.finished).toMatchObject({ kind: 'shown' });
    expect(way.forecast?.fromMs).toBeGreaterThan(3 * week);
    expect(way.forecast?.toMs).toBeGreaterThanOrEqual(way.forecast?.fromMs ?? 0);
  });

  it('forecasts nothing for a group too small to be shown', () => {
    const way = burnUp({ chapters: 6, dueMs, finishedMs: members.slice(0, 4), startMs: 0, nowMs: 3 * week });
    expect(way.forecast).toBeNull();
    expect(way.weeks[0]?.finished).toEqual({ kind: 'hidden' });
  });
});

describe('gapMap', () => {
  const ask = (memberId: string, concept: string | null, isPublic: boolean, question = 'q'): UnansweredAsk => ({
    memberId,
    question,
    concepts: concept === null ? [] : [concept],
    chapter: '9장',
    isPublic,
  });

  it('counts people per chapter and concept, and quotes only what was asked in public', () => {
    const gaps = gapMap([
      ask('a', 'Pod', true, 'public words'),
      ask('b', 'Pod', false, 'secret'),
      ask('c', 'Pod', false, 'secret'),
      ask('a', 'Node', false, 'secret'),
      ask('a', null, false, 'secret'),
    ]);
    expect(gaps).toEqual([{ chapter: '9장', concept: 'Pod', people: 3, examples: ['public words'] }]);
    expect(JSON.stringify(gaps)).not.toContain('secret');
  });

  it('counts no private asker beside a single public one', () => {
    expect(gapMap([ask('a', 'Pod', true), ask('b', 'Pod', false)])[0]?.people).toBe(1);
  });
});
