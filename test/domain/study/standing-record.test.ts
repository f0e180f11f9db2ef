import { describe, expect, it } from 'vitest';
import type { Reading, SelfRatingRecord } from '#src/domain/study/records.ts';
import { standingHalves, standingMinutes } from '#src/domain/study/standing-record.ts';

const about = { teamId: 'T1', studyId: null, memberId: 'U1', undoneMs: null } as const;
const read = (minutes: number, source: 'line' | 'note', atMs: number, chapter: string | null = '9'): Reading => ({
  ...{ ...about, id: `${source}${atMs}`, chapter, minutes, source, atMs },
});
const rated = (halves: number, source: 'line' | 'note', atMs: number): SelfRatingRecord => ({
  ...{ ...about, id: `${source}${atMs}`, chapter: '9', halves, source, atMs },
});

describe('standingMinutes', () => {
  it('adds lines up and takes the last word of notes', () => {
    expect(standingMinutes([read(60, 'line', 1), read(90, 'line', 2)], '9')).toMatchObject({ value: 150, other: null });
    expect(standingMinutes([read(60, 'note', 1), read(180, 'note', 2)], '9')).toMatchObject({ value: 180 });
  });

  it('lets the later source stand and names the other one', () => {
    const note = read(180, 'note', 2);
    expect(standingMinutes([read(60, 'line', 1), note], '9')).toEqual({
      ...{ value: 180, source: 'note', atMs: 2, other: { value: 60, source: 'line' } },
    });
    expect(standingMinutes([note, read(200, 'line', 3)], '9')).toMatchObject({ value: 200, source: 'line' });
    expect(standingMinutes([note, read(180, 'line', 3)], '9')).toMatchObject({ other: null });
  });

  it('leaves out what was undone and what is about another chapter', () => {
    const undone = { ...read(60, 'line', 1), undoneMs: 5 };
    expect(standingMinutes([undone, read(30, 'line', 1, null)], '9')).toBeNull();
    expect(standingMinutes([undone, read(30, 'line', 1, null)], null)).toMatchObject({ value: 30 });
  });
});

describe('standingHalves', () => {
  it('takes the last of each source, and of both the later one', () => {
    expect(standingHalves([rated(4, 'line', 1), rated(7, 'line', 3), rated(8, 'note', 2)], '9')).toEqual({
      ...{ value: 7, source: 'line', atMs: 3, other: { value: 8, source: 'note' } },
    });
    expect(standingHalves([rated(4, 'line', 1)], '8')).toBeNull();
  });
});
