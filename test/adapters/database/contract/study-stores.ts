import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createMeetingStore } from '#src/adapters/database/meeting-store.ts';
import { createProgressStore } from '#src/adapters/database/progress-store.ts';
import { createRecordStore } from '#src/adapters/database/record-store.ts';
import { createStudyStore } from '#src/adapters/database/study-store.ts';
import type { Reading, SelfRatingRecord } from '#src/domain/study/records.ts';
import type { Study } from '#src/domain/study/study.ts';

const now = 1_790_000_000_000;

function studyOf(changes: Partial<Study> = {}): Study {
  return {
    id: 'S1',
    teamId: 'T1',
    channelId: 'C1',
    plan: {
      book: '책 "하나"',
      timeZone: 'Asia/Seoul',
      firstMeetingOn: '2026-12-03',
      meetingMinute: 20 * 60,
      everyWeeks: 1,
      deadlineMinutes: 24 * 60,
      weeks: [['1'], ['2', '3']],
      rotates: true,
      mostPasses: 2,
    },
    version: 1,
    createdBy: 'U1',
    createdMs: now,
    cardTs: null,
    ...changes,
  };
}

export function testStudyStores(kysely: () => Kysely<DatabaseSchema>): void {
  describe('studyStore', () => {
    const open = () => createStudyStore(kysely());

    test('create keeps one study a channel and gives it back as it was', async () => {
      const store = open();
      expect(await store.create(studyOf())).toBe(true);
      expect(await store.create(studyOf({ id: 'S2' }))).toBe(false);
      expect(await store.create(studyOf({ id: 'S3', channelId: 'C2', createdMs: now + 1 }))).toBe(true);
      expect(await store.ofChannel('T1', 'C1')).toEqual(studyOf());
      expect(await store.ofChannel('T2', 'C1')).toBeNull();
      expect((await store.ofTeam('T1')).map(({ id }) => id)).toEqual(['S1', 'S3']);
      expect((await store.all()).map(({ id }) => id)).toEqual(['S1', 'S3']);
    });

    test('changePlan changes only what its writer has seen', async () => {
      const store = open();
      await store.create(studyOf());
      const plan = { ...studyOf().plan, mostPasses: 0 };
      expect(await store.changePlan('S1', 1, plan, now)).toBe(true);
      expect(await store.changePlan('S1', 1, studyOf().plan, now)).toBe(false);
      await store.setCard('S1', '1.2');
      expect(await store.find('S1')).toEqual(studyOf({ plan, version: 2, cardTs: '1.2' }));
      expect(await store.find('S9')).toBeNull();
    });

    test('enrol says whether anything changed; whoever comes back keeps their place', async () => {
      const store = open();
      await store.create(studyOf());
      expect(await store.enrol('S1', 'U1', true, now)).toBe(true);
      expect(await store.enrol('S1', 'U2', true, now + 1)).toBe(true);
      expect(await store.enrol('S1', 'U1', true, now + 2)).toBe(false);
      expect(await store.enrol('S1', 'U1', false, now + 3)).toBe(true);
      expect((await store.ofMember('T1', 'U1')).length).toBe(0);
      expect(await store.enrol('S1', 'U1', true, now + 4)).toBe(true);
      expect(await store.enrolments('S1')).toEqual([
        { memberId: 'U1', takesPart: true, joinedMs: now },
        { memberId: 'U2', takesPart: true, joinedMs: now + 1 },
      ]);
      expect((await store.ofMember('T1', 'U1')).map(({ id }) => id)).toEqual(['S1']);
    });
  });

  describe('progressStore', () => {
    test('save keeps the last state of each member and chapter', async () => {
      const store = createProgressStore(kysely());
      await store.save('S1', 'U1', '9', 'reading', now);
      await store.save('S1', 'U1', '9', 'submitted', now + 1);
      await store.save('S1', 'U2', 'preface', 'passed', now + 2);
      const submitted = { memberId: 'U1', chapter: '9', state: 'submitted', changedMs: now + 1 };
      expect(await store.find('S1', 'U1', '9')).toEqual(submitted);
      expect(await store.find('S2', 'U1', '9')).toBeNull();
      expect(await store.ofMember('S1', 'U1')).toEqual([submitted]);
      expect((await store.ofStudy('S1')).map(({ memberId }) => memberId)).toEqual(['U1', 'U2']);
    });
  });

  describe('recordStore', () => {
    const open = () => createRecordStore(kysely());
    const about = { teamId: 'T1', studyId: 'S1', memberId: 'U1', source: 'line', atMs: now, undoneMs: null } as const;
    const reading: Reading = { ...about, id: 'R1', chapter: '9', minutes: 150 };
    const rating: SelfRatingRecord = { ...about, id: 'G1', chapter: '9', halves: 7 };

    test('addReading and addRating keep one record a key', async () => {
      const store = open();
      expect(await store.addReading(reading, 'k1')).toBe(true);
      expect(await store.addReading({ ...reading, id: 'R2' }, 'k1')).toBe(false);
      expect(await store.addRating(rating, 'k1')).toBe(true);
      expect(await store.addRating({ ...rating, id: 'G2' }, 'k1')).toBe(false);
      expect(await store.readings('T1', 'U1')).toEqual([reading]);
      expect(await store.ratings('T1', 'U1')).toEqual([rating]);
      expect(await store.readings('T1', 'U2')).toEqual([]);
      await store.addReading({ ...reading, id: 'R3', memberId: 'U3', readOn: '2026-11-24' }, 'k3');
      expect((await store.readings('T1', 'U3')).map(({ readOn }) => readOn)).toEqual(['2026-11-24']);
    });

    test('undo takes back only what is one’s own, once, and keeps it in the history', async () => {
      const store = open();
      await store.addReading(reading, 'k1');
      await store.addRating(rating, 'k2');
      expect(await store.undo('T1', 'U2', 'R1', now + 9)).toBeNull();
      expect(await store.undo('T1', 'U1', 'R1', now + 9)).toMatchObject({ kind: 'reading', reading: { minutes: 150 } });
      expect(await store.undo('T1', 'U1', 'R1', now + 9)).toBeNull();
      expect(await store.undo('T1', 'U1', 'G1', now + 9)).toMatchObject({ kind: 'rating', rating: { halves: 7 } });
      expect(await store.readings('T1', 'U1')).toEqual([{ ...reading, undoneMs: now + 9 }]);
      expect(await store.allReadings('T1', 0)).toEqual([]);
      expect(await store.allRatings('T1', 0)).toEqual([]);
    });

    test('allReadings and allRatings are those since a moment, oldest first', async () => {
      const store = open();
      await store.addReading({ ...reading, id: 'R2', memberId: 'U2', chapter: null, atMs: now + 5 }, 'k2');
      await store.addReading(reading, 'k1');
      await store.addRating(rating, 'k3');
      expect((await store.allReadings('T1', 0)).map(({ id }) => id)).toEqual(['R1', 'R2']);
      expect((await store.allReadings('T1', now + 1)).map(({ chapter }) => chapter)).toEqual([null]);
      expect((await store.allRatings('T1', now)).map(({ halves }) => halves)).toEqual([7]);
    });
  });

  describe('meetingStore', () => {
    test('attend, change and setPresenters keep one row a week', async () => {
      const store = createMeetingStore(kysely());
      await store.attend('S1', 1, 'U1', 'present', now);
      await store.attend('S1', 1, 'U1', 'late', now + 1);
      await store.attend('S1', 2, 'U2', 'absent', now);
      expect(await store.attendance('S1', 1)).toEqual([{ memberId: 'U1', answer: 'late' }]);
      await store.change('S1', 1, { movedToMs: now, by: 'U1' }, now);
      await store.change('S1', 2, { movedToMs: null, by: 'U2' }, now);
      await store.change('S1', 1, { movedToMs: now + 5, by: 'U2' }, now);
      expect(await store.changes('S1')).toEqual([
        { week: 1, movedToMs: now + 5, by: 'U2' },
        { week: 2, movedToMs: null, by: 'U2' },
      ]);
      await store.change('S1', 2, null, now);
      expect(await store.changes('S1')).toHaveLength(1);
      await store.setPresenters('S1', [{ week: 1, memberId: 'U1' }], now);
      await store.setPresenters(
        'S1',
        [
          { week: 1, memberId: 'U2' },
          { week: 2, memberId: 'U1' },
        ],
        now,
      );
      expect([...(await store.presenters('S1'))].toSorted()).toEqual([
        [1, 'U2'],
        [2, 'U1'],
      ]);
    });
  });
}
