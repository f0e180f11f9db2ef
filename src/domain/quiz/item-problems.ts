import { withParticle } from '../korean/particle.ts';
import { plainForm } from './plain-form.ts';
import type { QuizItem } from './quiz-item.ts';
import { stemParts } from './stem-parts.ts';

/** What makes an item unfit to be asked. */
export type ItemProblem =
  | 'no-stem'
  | 'no-answer'
  | 'no-proof'
  | 'too-long'
  | 'too-few-options'
  | 'same-options'
  | 'all-or-none'
  | 'answer-in-stem'
  | 'longest-answer'
  | 'unlike-answer'
  | 'particle-cue'
  /** Its rubric does not accept its own answer. */
  | 'answer-fails'
  /** Its rubric accepts a wrong option. */
  | 'wrong-passes';

/** Lengths in code points: what a phone shows without scrolling; an option is one line of it. */
export const itemLimits = { stem: 300, code: 450, option: 120, explanation: 400, quote: 600 } as const;

/** More options only add reading; three wrong ones are enough (Rodriguez 2005, "Three options are optimal"). */
export const mostWrong = 4;

/** An answer this much longer than the longest wrong option gives itself away; under `shortOption` nobody sees it. */
const longestRatio = 1.8;
const shortOption = 12;

const allOrNone =
  /^(?:(?:위의?\s*)?(?:모두|전부|없음|모두\s*(?:맞다|옳다|아니다))|(?:all|none)\s+of\s+(?:the\s+)?(?:above|these))$/iu;

/** A blank in a stem. */
export const gapMark = '____';

/** Everything that keeps an item from being asked; none when it is fit. Whether it is true, only a person can tell. */
export function itemProblems(item: Pick<QuizItem, 'kind' | 'stem' | 'answer' | 'wrong' | 'explanation' | 'source'>) {
  const { kind, stem, answer, wrong, explanation, source } = item;
  const problems: ItemProblem[] = [];
  const options = [answer, ...wrong];
  const forms = options.map(plainForm);
  if (stem.trim() === '') problems.push('no-stem');
  if (forms[0] === '') problems.push('no-answer');
  if (source.quote.trim() === '') problems.push('no-proof');
  const isLong = (text: string, limit: number) => [...text].length > limit;
  const { question, code } = stemParts(stem);
  if (
    isLong(question, itemLimits.stem) ||
    isLong(code ?? '', itemLimits.code) ||
    isLong(explanation, itemLimits.explanation) ||
    isLong(source.quote, itemLimits.quote) ||
    options.some((option) => isLong(option, itemLimits.option))
  ) {
    problems.push('too-long');
  }
  const fewest = kind === 'choice' ? 2 : kind === 'true-false' ? 1 : 0;
  if (wrong.length < fewest || wrong.length > mostWrong) problems.push('too-few-options');
  if (new Set(forms).size < forms.length || forms.slice(1).includes('')) problems.push('same-options');
  if (kind === 'true-false') return problems;
  if (options.some((option) => allOrNone.test(option.trim()))) problems.push('all-or-none');
  const [right = '', ...others] = forms;
  // Where wrong options stand in the stem as well, as in a comparison, naming the right one tells nothing.
  if (standsIn(stem, answer) && !wrong.some((one) => standsIn(stem, one))) problems.push('answer-in-stem');
  const longestWrong = Math.max(0, ...others.map((one) => one.length));
  if (others.length > 0 && right.length > shortOption && right.length > longestWrong * longestRatio) {
    problems.push('longest-answer');
  }
  if (others.length > 0 && others.every((one) => isHangul(one) !== isHangul(right))) problems.push('unlike-answer');
  if (others.length > 0 && hasParticleCue(stem, options)) problems.push('particle-cue');
  return problems;
}

/** Latin words count as whole words: `Job` does not stand in `CronJob`. */
function standsIn(stem: string, option: string): boolean {
  const form = plainForm(option);
  if (form.length < 2) return false;
  if (isHangul(form)) return plainForm(stem).includes(form);
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^a-z0-9.:/-]+/gu, ' ')
      .trim()} `;
  return words(stem).includes(words(option));
}

function isHangul(text: string): boolean {
  return /\p{Script=Hangul}/u.test(text);
}

/** A bare particle or an article at the gap fits some options only; both shapes, as in `을(를)`, fit all. */
function hasParticleCue(stem: string, options: readonly string[]): boolean {
  const after = new RegExp(`${gapMark}(은|는|이|가|을|를|과|와|으로|로|이에요|예요|이란|란)(?=[\\s.,?]|$)`, 'u').exec(
    stem,
  );
  const before = new RegExp(`\\b(an?)\\s+${gapMark}`, 'i').exec(stem);
  if (after === null && before === null) return false;
  if (before !== null) return new Set(options.map((option) => /^[aeiou]/i.test(option.replace(/^\W+/, '')))).size > 1;
  return new Set(options.map(finalShape)).size > 1;
}

function finalShape(option: string): string {
  return withParticle(option.replace(/[`'"]+$/u, ''), '은/는').endsWith('은') ? 'closed' : 'open';
}
