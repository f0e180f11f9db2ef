import type { Lexicon } from '../retrieval/lexicon.ts';
import { gradeIdeas } from './grading/grade-ideas.ts';
import type { GradedBy } from './grading/grade-typed.ts';

import type { ItemProblem } from './item-problems.ts';

/** What makes a rubric useless: its own answer fails it, or a wrong option passes it, or the question itself. */
export type RubricFault =
  | { readonly kind: 'answer-fails' }
  | { readonly kind: 'wrong-passes'; readonly option: string };

/** Tries a rubric on the words that are known to be right and wrong; null when it tells them apart, or when there is none. */
export function rubricFault(item: GradedBy, lexicon: Lexicon): RubricFault | null {
  const { rubric, answer, wrong, stem } = item;
  if (rubric === null) return null;
  if (gradeIdeas(answer, rubric, lexicon) !== 'right') return { kind: 'answer-fails' };
  const option = [...wrong, stem].find((one) => gradeIdeas(one, rubric, lexicon) === 'right');
  return option === undefined ? null : { kind: 'wrong-passes', option };
}

/** {@link rubricFault} as a problem of the item. The lexicon is built only where there is a rubric. */
export function rubricProblems(item: GradedBy, lexicon: () => Lexicon): readonly ItemProblem[] {
  if (item.rubric === null) return [];
  const fault = rubricFault(item, lexicon());
  return fault === null ? [] : [fault.kind];
}

/** What a file's writer is told about a rubric; null where it is fit. `written`: as it stands in the file. */
export function rubricProblem(item: GradedBy, written: unknown, lexicon: Lexicon): string | null {
  if (written === undefined || written === null) return null;
  if (item.rubric === null) {
    return 'the rubric cannot be read; write "ideas", each with "any" (a list) and perhaps "critical: true", and "forbidden" (a list)';
  }
  const fault = rubricFault(item, lexicon);
  if (fault === null) return null;
  return fault.kind === 'answer-fails'
    ? 'its answer does not say the ideas of its rubric; add the answer’s own words to them'
    : `"${fault.option}" passes its rubric; add it to "forbidden", or say the ideas more narrowly`;
}
