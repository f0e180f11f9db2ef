import { nameForm } from '../../domain/quiz/grading/name-form.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';

/** A step towards an answer that does not give it away. */
export type CardHint =
  /** The line that proves the answer, with the answer hidden. */
  | { readonly kind: 'gap'; readonly text: string }
  /** The options, for a word that was to be recalled without them. */
  | { readonly kind: 'options' }
  /** These options are wrong. */
  | { readonly kind: 'fewer'; readonly wrong: readonly number[] };

const gap = '____';
/** A line that is little more than the answer shows nothing once it is hidden. */
const leastRest = 12;

/** The hint for a card. Steps are counted from 0; null: there is no further one. */
export function hintFor(
  item: QuizItem,
  {
    options,
    right,
    showsOptions,
  }: { readonly options: readonly string[]; readonly right: number; readonly showsOptions: boolean },
  step: number,
): CardHint | null {
  return stepsFor(item, options, right, showsOptions)[step] ?? null;
}

function stepsFor(
  item: QuizItem,
  options: readonly string[],
  right: number,
  showsOptions: boolean,
): readonly CardHint[] {
  if (item.kind === 'true-false') return [];
  const hidden = hide(item.source.quote, [item.answer, ...item.accepted]);
  const quoted: readonly CardHint[] = hidden === null ? [] : [{ kind: 'gap', text: hidden }];
  if (!showsOptions) return [...quoted, { kind: 'options' }];
  // Two are left, the right one among them.
  const wrong = options.flatMap((_, at) => (at === right ? [] : [at])).slice(0, Math.max(0, options.length - 2));
  return wrong.length === 0 ? quoted : [...quoted, { kind: 'fewer', wrong }];
}

/** The line without its answer; null when the answer does not stand in it, or when nothing would be left. */
function hide(quote: string, answers: readonly string[]): string | null {
  for (const answer of answers) {
    if (answer.trim() === '' || !quote.toLowerCase().includes(answer.toLowerCase())) continue;
    const pattern = new RegExp(answer.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
    const hidden = quote.replaceAll(pattern, gap);
    const given = nameForm(hidden).includes(nameForm(answer));
    if (!given && hidden.replaceAll(gap, '').trim().length >= leastRest) return hidden;
  }
  return null;
}
