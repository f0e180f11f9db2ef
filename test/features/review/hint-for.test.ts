import { expect, it } from 'vitest';
import { hintFor } from '#src/features/review/hint-for.ts';
import { quizItem } from '#test/support/quiz-item.ts';

const shown = { options: ['Beans', 'Leaves', 'Roots', 'Bark'], right: 1, showsOptions: true };

it('hintFor hides the answer in the line that proves it, then crosses options out, two left', () => {
  const item = quizItem();
  expect(hintFor(item, shown, 0)).toEqual({ kind: 'gap', text: 'Tea: ____ in hot water' });
  expect(hintFor(item, shown, 1)).toEqual({ kind: 'fewer', wrong: [0, 2] });
  expect(hintFor(item, shown, 2)).toBeNull();
});

it('hintFor gives nothing away where the line is only the answer, and has none for true or false', () => {
  const source = { ...quizItem().source, quote: 'Leaves.' };
  expect(hintFor(quizItem({ source }), shown, 0)).toEqual({ kind: 'fewer', wrong: [0, 2] });
  expect(hintFor(quizItem({ kind: 'true-false' }), shown, 0)).toBeNull();
  expect(hintFor(quizItem({ source }), { ...shown, showsOptions: false }, 0)).toEqual({ kind: 'options' });
});
