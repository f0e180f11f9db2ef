import { describe, expect, it } from 'vitest';
import type { Study } from '#src/domain/study/study.ts';
import { createEnrol } from '#src/features/study/enrol.ts';
import { createAcceptSwap, createOfferSwap } from '#src/features/study/swap-presenters.ts';

const weekMs = 7 * 86_400_000;
const first = Date.parse('2026-12-03T20:00:00+09:00');
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
    weeks: Array.from({ length: 8 }, (_, index) => [String(index + 1)]),
    rotates: true,
    mostPasses: 2,
  },
  version: 1,
  createdBy: 'U1',
  createdMs: 0,
  cardTs: null,
};

function open() {
  let now = first - weekMs;
  const agreed = new Map<number, string>();
  const joined = new Map(['U1', 'U2', 'U3'].map((memberId, joinedMs) => [memberId, { joinedMs, takesPart: true }]));
  const deps = {
    now: () => now,
    studies: {
      find: async () => study,
      enrolments: async () => [...joined].map(([memberId, one]) => ({ memberId, ...one })),
      async enrol(_: string, memberId: string, takesPart: boolean, at: number) {
        joined.set(memberId, { joinedMs: joined.get(memberId)?.joinedMs ?? at, takesPart });
        return true;
      },
    },
    meetings: {
      changes: async () => [],
      presenters: async () => new Map(agreed),
      async setPresenters(_: string, turns: readonly { readonly week: number; readonly memberId: string }[]) {
        for (const { week, memberId } of turns) agreed.set(week, memberId);
      },
    },
    progress: { save: async () => {} },
  };
  const offerSwap = createOfferSwap(deps);
  return {
    enrol: createEnrol(deps),
    acceptSwap: createAcceptSwap(deps),
    toWeek: (number: number) => {
      now = first + (number - 1.5) * weekMs;
    },
    /** Who presents from this week on. */
    async turns() {
      const offer = await offerSwap('S1', 'nobody');
      return (offer?.others ?? []).map(({ memberId }) => memberId).join(' ');
    },
  };
}

describe('createAcceptSwap', () => {
  it('changes the places of two, and of nobody else', async () => {
    const { acceptSwap, turns } = open();
    expect(await turns()).toBe('U1 U2 U3 U1 U2');
    const swap = { studyId: 'S1', from: { week: 1, memberId: 'U1' }, to: { week: 3, memberId: 'U3' } };
    expect(await acceptSwap(swap)).toBe(true);
    expect(await turns()).toBe('U3 U2 U1 U3 U2');
    expect(await acceptSwap(swap)).toBe(false);
  });
});

describe('createEnrol', () => {
  it('lets a late joiner queue behind the others, and keeps the turns that were had', async () => {
    const { enrol, toWeek, turns } = open();
    toWeek(4);
    expect(await enrol('S1', 'U4', true)).toBe('joined');
    expect(await turns()).toBe('U1 U2 U3 U4 U1');
  });

  it('gives the turn of this week away when its presenter leaves, and back when they return', async () => {
    const { enrol, toWeek, turns } = open();
    toWeek(2);
    await enrol('S1', 'U2', false);
    expect(await turns()).toBe('U3 U1 U3 U1 U3');
    await enrol('S1', 'U2', true);
    expect(await turns()).toMatch(/^U3 U2 U1 U3/);
  });
});
