import { isPhrase } from './grading/is-phrase.ts';
import type { Rubric } from './grading/rubric.ts';
import { rubricOf } from './read-rubric.ts';

/** A part of a sentence that is shorter says nothing of its own. */
const shortestPart = 8;
const borders = /[.,;]\s+|(?<=지만|는데|하며|하고|이고|되고)\s+|\s+(?:and|but|while)\s+/iu;

/** What an answer in words must say when nobody wrote it down: every part of the answer. Null for a name or a value. */
export function draftRubric(answer: string): Rubric | null {
  if (!isPhrase(answer)) return null;
  const parts = answer.split(borders).map((part) => part.trim());
  const whole = parts.some((part) => [...part].length < shortestPart);
  const ideas = (whole ? [answer] : parts).map((part) => ({ any: [part], critical: true }));
  return ideas.length > 1 ? rubricOf(ideas, []) : null;
}
