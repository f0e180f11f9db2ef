import { describe, expect, it } from 'vitest';
import { type ItemProblem, itemProblems } from '#src/domain/quiz/item-problems.ts';
import type { QuizItem } from '#src/domain/quiz/quiz-item.ts';
import { quizItem } from '../../support/quiz-item.ts';

const source = (quote: string) => ({ path: 'tea.md', line: 1, quote, hash: '' });

describe('itemProblems', () => {
  it.each<[string, Partial<QuizItem>, readonly ItemProblem[]]>([
    ['a fit item', {}, []],
    ['no stem', { stem: ' ' }, ['no-stem']],
    ['no answer', { answer: '…' }, ['no-answer']],
    ['no proof', { source: source('') }, ['no-proof']],
    ['one wrong option', { wrong: ['Beans'] }, ['too-few-options']],
    ['a typed answer without options', { kind: 'gap', wrong: [] }, []],
    ['the same option twice, written otherwise', { wrong: ['`leaves`', 'Bark'] }, ['same-options']],
    ['an option for everything', { wrong: ['Beans', 'All of the above'] }, ['all-or-none']],
    ['모두', { answer: '잎', wrong: ['모두', '뿌리'] }, ['all-or-none']],
    ['the answer in the stem', { stem: 'Leaves are what of tea?' }, ['answer-in-stem']],
    ['a name within a longer name', { stem: 'What does a CronJob make?', answer: 'Job', wrong: ['Pod', 'Set'] }, []],
    ['a comparison that names all', { stem: 'Leaves or beans or bark?', wrong: ['Beans', 'Bark'] }, []],
    ['by far the longest answer', { answer: 'The leaves of a bush that grows on hills' }, ['longest-answer']],
    ['the only answer in Hangul', { answer: '잎' }, ['unlike-answer']],
    [
      'an article that fits one only',
      { stem: 'It is made of an ____.', answer: 'apple', wrong: ['bean', 'root'] },
      ['particle-cue'],
    ],
    [
      'a particle that fits one only',
      { stem: '차는 ____을 우린다.', answer: '잎', wrong: ['뿌리', '나무껍질'] },
      ['particle-cue'],
    ],
    ['a particle in both shapes', { stem: '차는 ____을(를) 우린다.', answer: '잎', wrong: ['뿌리', '나무껍질'] }, []],
    ['a stem of a page', { stem: 'x'.repeat(301) }, ['too-long']],
  ])('finds in %s', (_, more, problems) => {
    expect(itemProblems(quizItem(more))).toEqual(problems);
  });
});
