import { describe, expect, it } from 'vitest';
import { chooseItems } from '#src/domain/quiz/choose-items.ts';
import { seededChance } from '#src/domain/quiz/seeded-chance.ts';
import { quizItem } from '../../support/quiz-item.ts';

const items = ['tea', 'coffee', 'juice'].flatMap((concept) =>
  [1, 2, 3].map((at) => quizItem({ id: `${concept}${at}`, conceptIds: [concept] })),
);
const wish = (more: object) => ({
  tiers: [['tea', 'coffee', 'juice']],
  count: 3,
  asked: new Map<string, number>(),
  ...more,
});
const idsOf = (more: object, seed = 'a') => chooseItems(items, wish(more), seededChance(seed)).map(({ id }) => id);

describe('chooseItems', () => {
  it('asks about each concept once before any twice', () => {
    const concepts = (count: number) => idsOf({ count }).map((id) => id.slice(0, -1));
    expect(new Set(concepts(3)).size).toBe(3);
    expect(new Set(concepts(5).slice(0, 3)).size).toBe(3);
  });

  it('uses a wanted concept up before its relatives', () => {
    const chosen = idsOf({ tiers: [['coffee'], ['tea']], count: 4 });
    expect(chosen.slice(0, 3).toSorted()).toEqual(['coffee1', 'coffee2', 'coffee3']);
    expect(chosen[3]).toMatch(/^tea/);
  });

  it('asks what was asked least often', () => {
    const asked = new Map([
      ['tea1', 2],
      ['tea2', 1],
    ]);
    expect(idsOf({ tiers: [['tea']], count: 1, asked })).toEqual(['tea3']);
  });

  it('leaves out what must be typed', () => {
    const typed = [quizItem({ id: 'typed', wrong: [], kind: 'gap' })];
    expect(chooseItems(typed, wish({ tiers: [] }), seededChance('a'))).toEqual([]);
  });
});
