import { describe, expect, it } from 'vitest';
import type { Memory } from '#src/domain/review/memory.ts';
import { type DayWishes, planDay } from '#src/domain/review/plan-day.ts';

// 2026-11-27, a Friday.
const friday = 20_784;
const usual: DayWishes = { dailyCap: 8, easyDays: [] };

function card(conceptId: string, { due = friday, stability = 5 } = {}) {
  const memory: Memory = {
    ...{ stability, difficulty: 5, state: 'Review', intervalDays: 5, reviewedMs: 0, dueMs: 0 },
    ...{ reviewedDay: friday - 5, dueDay: due, reps: 2, lapses: 0 },
  };
  return { conceptId, memory };
}

function plan(cards: ReturnType<typeof card>[], more: Partial<Parameters<typeof planDay>[1]> = {}) {
  return planDay(cards, {
    ...{ day: friday, wishes: usual, askedToday: [] },
    areSiblings: () => false,
    recallAfter: (days, stability) => 0.9 ** (days / stability),
    ...more,
  });
}

describe('planDay', () => {
  it('asks what is most likely forgotten first, and nothing that is not due', () => {
    const cards = [card('sure', { stability: 50 }), card('weak', { stability: 1 }), card('later', { due: friday + 1 })];
    expect(plan(cards)).toEqual({ today: ['weak', 'sure'], later: 0, room: 6 });
  });

  it('spreads a pile over the days without touching its dates', () => {
    const pile = Array.from({ length: 20 }, (_, at) => card(`c${String(at).padStart(2, '0')}`, { due: friday - 14 }));
    const first = plan(pile);
    expect(first).toMatchObject({ later: 12, room: 0 });
    expect(first.today).toHaveLength(8);
    expect(plan(pile, { askedToday: first.today })).toEqual({ today: [], later: 12, room: 0 });
    const rest = pile.filter(({ conceptId }) => !first.today.includes(conceptId));
    expect(plan(rest, { day: friday + 1 })).toMatchObject({ later: 4 });
  });

  it('asks less on an easy day', () => {
    const pile = Array.from({ length: 9 }, (_, at) => card(`c${at}`));
    expect(plan(pile, { wishes: { dailyCap: 8, easyDays: [5] } }).today).toHaveLength(3);
    expect(plan(pile, { wishes: { dailyCap: 8, easyDays: [6] } }).today).toHaveLength(8);
  });

  it('keeps siblings to different days, but puts nothing off more than two days', () => {
    const areSiblings = (a: string, b: string) => a[0] === b[0];
    expect(plan([card('a1'), card('a2'), card('b1')], { areSiblings })).toMatchObject({
      today: ['a1', 'b1'],
      later: 1,
    });
    expect(plan([card('a2')], { areSiblings, askedToday: ['a1'] }).today).toEqual([]);
    expect(plan([card('a2', { due: friday - 3 })], { areSiblings, askedToday: ['a1'] }).today).toEqual(['a2']);
  });
});
