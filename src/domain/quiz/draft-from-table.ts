import type { ComparedTable, ComparedValue } from './compared-table.ts';
import type { Draft } from './draft.ts';
import { plainForm } from './plain-form.ts';
import type { StemWords } from './stem-words.ts';

const mostWrong = 3;
/** A value longer than this is a statement, not a property. */
const longestValue = 60;

/**
 * Questions about a comparison: which thing has a value, what value a thing has, and whether a thing has it. Only values that no
 * other thing of the table has, or half has, are asked about; so every other thing is wrong, as far as the table knows.
 */
export function draftFromTable({ attributes, values }: ComparedTable, words: StemWords): readonly Draft[] {
  return attributes.flatMap((attribute) => {
    const row = values.filter((one) => one.attribute === attribute && [...one.value].length <= longestValue);
    const asked = row.filter((one) => row.every((other) => other === one || !isLike(one, other)));
    return asked.flatMap((one, at): Draft[] => {
      const others = row.filter((other) => other !== one && !isLike(one, other)).slice(0, mostWrong);
      // With a single other thing the answer is a coin.
      if (others.length < 2) return [];
      const { name, value, conceptId, block } = one;
      const explanation = words.because(name, attribute, value);
      const shared = { accepted: [], explanation };
      const drafts: Draft[] = [];
      const names = [name, ...others.map((other) => other.name)];
      if (!names.some((known) => plainForm(value).includes(plainForm(known)))) {
        drafts.push({
          kind: 'table',
          words: {
            ...shared,
            kind: 'choice',
            stem: words.whichHas(attribute, value),
            answer: name,
            wrong: names.slice(1),
          },
          ...{ conceptId, block },
        });
      }
      const distinct = others.filter((other, i) => !others.slice(0, i).some((before) => isLike(before, other)));
      if (distinct.length >= 2) {
        const wrong = distinct.map((other) => other.value);
        const stem = words.whatOf(name, attribute);
        drafts.push({
          kind: 'value',
          words: { ...shared, kind: 'choice', stem, answer: value, wrong },
          conceptId,
          block,
        });
      }
      const swapped = others[at % others.length];
      // True as often as false, so that neither is the better guess.
      const isTrue = at % 2 === 0;
      const said = isTrue ? value : (swapped?.value ?? value);
      drafts.push({
        kind: 'true-false',
        words: {
          ...shared,
          kind: 'true-false',
          stem: words.isTrue(name, attribute, said),
          answer: isTrue ? words.yes : words.no,
          wrong: [isTrue ? words.no : words.yes],
        },
        ...{ conceptId, block },
      });
      return drafts;
    });
  });
}

/** Whether two values say the same, or one says the other as well. */
function isLike(a: ComparedValue, b: ComparedValue): boolean {
  const [one, other] = [plainForm(a.value), plainForm(b.value)];
  return one.includes(other) || other.includes(one) || a.conceptId === b.conceptId;
}
