import type { Lexicon } from '../../retrieval/lexicon.ts';
import { lookupForm } from '../../retrieval/lexicon.ts';
import type { QuizItem } from '../quiz-item.ts';
import type { Grade } from './grade.ts';
import { gradeIdeas } from './grade-ideas.ts';
import { gradeName } from './grade-name.ts';
import { prepareNames } from './nearest-name.ts';

/** An answer of more words is a sentence, whose ideas count and not its letters. */
const wordsOfName = 6;

/** Grades a typed answer to a question, without a model. */
export function gradeTyped(item: QuizItem, typed: string, lexicon: Lexicon): Grade {
  const { answer, accepted, wrong } = item;
  if (answer.split(/\s+/).length > wordsOfName) {
    const ideas = [{ id: 'answer', any: [answer, ...accepted], critical: true }];
    const forbidden = wrong.map((text, at) => ({ id: `wrong-${at}`, any: [text] }));
    return gradeIdeas(typed, { ideas, forbidden }, lexicon);
  }
  const { own, others } = namesBeside(answer, lexicon);
  return gradeName(typed, prepareNames([answer, ...accepted, ...own], [...wrong, ...others]));
}

/** The names of the concept that an answer names, and those of all others. */
function namesBeside(answer: string, lexicon: Lexicon) {
  const id = lexicon.names.get(lookupForm(answer));
  const [own, others]: [string[], string[]] = [[], []];
  for (const [name, conceptId] of lexicon.names) (conceptId === id ? own : others).push(name);
  return { own, others };
}
