import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { localeOf } from '#src/domain/locale.ts';
import { readCardItems } from '#src/domain/quiz/card-items.ts';
import type { Grade } from '#src/domain/quiz/grading/grade.ts';
import { gradeTyped } from '#src/domain/quiz/grading/grade-typed.ts';
import { createLexicon } from '#src/domain/retrieval/lexicon.ts';
import { shippedCards } from '#test/support/build-library.ts';

const folder = new URL('../../../../knowledge/quiz/', import.meta.url);
const cards = shippedCards();
const lexicon = createLexicon(cards);
const items = readdirSync(folder).flatMap(
  (file) => readCardItems(parse(readFileSync(new URL(file, folder), 'utf8')), cards, lexicon).items,
);

const answers = parse(
  readFileSync(new URL('../../../fixtures/shipped-answers.yaml', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly right: readonly string[]; readonly wrong: readonly string[] }>>;

/** Every answer, to the question in either language: members mix them. */
const graded = Object.entries(answers).flatMap(([name, { right, wrong }]) =>
  [...right.map((typed) => [typed, 'right'] as const), ...wrong.map((typed) => [typed, 'wrong'] as const)].flatMap(
    ([typed, label]) => {
      const item = items.find(({ id, locale }) => id.startsWith(`card/${name}/`) && locale === localeOf(typed, 'en'));
      return item === undefined ? [] : [{ name, typed, label, grade: gradeTyped(item, typed, lexicon) }];
    },
  ),
);
const count = (label: string, grade: Grade) =>
  graded.filter((one) => one.label === label && one.grade === grade).length;

describe('the shipped questions, answered in words', () => {
  it('accept no answer that is wrong', () => {
    expect(graded.filter(({ label, grade }) => label === 'wrong' && grade === 'right')).toEqual([]);
  });

  it('reject no answer that is right', () => {
    expect(graded.filter(({ label, grade }) => label === 'right' && grade === 'wrong')).toEqual([]);
  });

  it('accept most right answers without a model', () => {
    const [right, left] = [count('right', 'right'), count('right', 'unsure')];
    console.info('Answers in words to shipped questions:', {
      answers: graded.length,
      ...{ rightAccepted: right, rightLeftToTheMember: left },
      ...{ wrongRejected: count('wrong', 'wrong'), wrongLeftToTheMember: count('wrong', 'unsure') },
    });
    expect(right / (right + left)).toBeGreaterThan(0.85);
  });

  it.each(items)('$id accepts its own answer and rejects its options', (item) => {
    expect(gradeTyped(item, item.answer.replaceAll('`', ''), lexicon)).toBe('right');
    for (const option of item.wrong) expect([option, gradeTyped(item, option, lexicon)]).toEqual([option, 'wrong']);
  });
});
