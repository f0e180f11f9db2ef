import type { Rubric } from './grading/rubric.ts';
import { rubricLimits, rubricOf } from './read-rubric.ts';

/** A rubric as it is written in a window: an idea a line, its wordings apart by ` / `, and what a right answer never says a line each. */
export interface RubricLines {
  readonly ideas: string;
  readonly forbidden: string;
}

const between = ' / ';
/** Before an idea that is not indispensable. */
const optional = /^\?\s*/;

/** Null where no idea is written. Beyond the limits lines and wordings are cut off. */
export function parseRubricLines({ ideas, forbidden }: RubricLines): Rubric | null {
  const written = linesOf(ideas).slice(0, rubricLimits.ideas);
  const read = written.map((line) => ({
    any: wordingsOf(line.replace(optional, '')).slice(0, rubricLimits.wordings),
    critical: !optional.test(line),
  }));
  const said = read.filter(({ any }) => any.length > 0);
  return said.length === 0
    ? null
    : rubricOf(said, linesOf(forbidden).flatMap(wordingsOf).slice(0, rubricLimits.wordings));
}

export function rubricLines(rubric: Rubric | null): RubricLines {
  // A single idea is indispensable, whatever is said of it.
  const isOnly = rubric?.ideas.length === 1;
  const ideas = rubric?.ideas.map(({ any, critical }) => `${critical || isOnly ? '' : '? '}${any.join(between)}`) ?? [];
  return { ideas: ideas.join('\n'), forbidden: rubric?.forbidden.map(({ any }) => any.join(between)).join('\n') ?? '' };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.normalize('NFC').trim());
  return lines.filter((line) => line !== '');
}

function wordingsOf(line: string): readonly string[] {
  const parts = line
    .split(/(?:^|\s)\/(?=\s|$)/u)
    .map((part) => [...part.trim()].slice(0, rubricLimits.wording).join(''));
  return parts.filter((part) => part !== '');
}
