import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeOptions } from '#src/domain/quiz/arrange-options.ts';
import { seededChance } from '#src/domain/quiz/seeded-chance.ts';
import { quizItem } from '../../support/quiz-item.ts';

const itemsOf = (count: number) => Array.from({ length: count }, (_, at) => quizItem({ id: `item${at}` }));

describe('arrangeOptions', () => {
  it('shows every option once and the right one at its index, at every place as often give or take one', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 10 }), (seed, count) => {
        const items = itemsOf(count);
        const arranged = arrangeOptions(items, seededChance(seed));
        const places = [0, 0, 0, 0];
        for (const [at, { options, right }] of arranged.entries()) {
          const { answer, wrong } = items[at] ?? quizItem();
          expect(options[right]).toBe(answer);
          expect(options.toSorted()).toEqual([answer, ...wrong].toSorted());
          places[right] = (places[right] ?? 0) + 1;
        }
        expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shuffles alike for one seed and otherwise for another', () => {
    const arrange = (seed: string) => JSON.stringify(arrangeOptions(itemsOf(8), seededChance(seed)));
    expect(arrange('a')).toBe(arrange('a'));
    expect(new Set(['a', 'b', 'c', 'd'].map(arrange)).size).toBe(4);
  });

  it('keeps true and false in one order', () => {
    const item = (answer: string, other: string) => quizItem({ kind: 'true-false', answer, wrong: [other] });
    const [one, other] = arrangeOptions([item('True', 'False'), item('False', 'True')], seededChance('a'));
    expect(one?.options).toEqual(other?.options);
  });
});
