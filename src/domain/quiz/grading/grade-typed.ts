import type { Lexicon } from '../../retrieval/lexicon.ts';
import { lookupForm } from '../../retrieval/lexicon.ts';
import { plainForm } from '../plain-form.ts';
import type { QuizItem } from '../quiz-item.ts';
import { answerCores } from './answer-core.ts';
import { isBesideThePoint } from './beside-the-point.ts';
import type { Grade } from './grade.ts';
import { gradeIdeas } from './grade-ideas.ts';
import { gradeName } from './grade-name.ts';
import { isPhrase } from './is-phrase.ts';
import { nearestName, prepareNames } from './nearest-name.ts';
import type { Rubric } from './rubric.ts';

/** What of an item a typed answer is graded by. */
export type GradedBy = Pick<QuizItem, 'stem' | 'answer' | 'accepted' | 'wrong' | 'rubric' | 'explanation' | 'source'>;

/** Grades a typed answer to a question, without a model. */
export function gradeTyped(item: GradedBy, typed: string, lexicon: Lexicon): Grade {
  const { answer, wrong, rubric } = item;
  const accepted = [answer, withoutLead(answer), ...item.accepted];
  const isOneOf = (options: readonly string[]) => options.some((one) => plainForm(one) === plainForm(typed));
  if (isOneOf(wrong) && !isOneOf(accepted)) return 'wrong';
  if (rubric === null && !isPhrase(answer)) {
    const { own, others } = namesBeside(answer, lexicon);
    const grade = gradeName(typed, prepareNames([...accepted, ...own], [...wrong, ...others]));
    return grade === 'right' && joinedBy(typed) !== joinedBy(answer) && isCode(answer) ? 'unsure' : grade;
  }
  const byIdeas = gradeIdeas(typed, rubricOf(item), lexicon);
  if (byIdeas === 'right') return isBesideThePoint(typed, around(item), lexicon) ? 'unsure' : 'right';
  if (byIdeas !== 'unsure') return byIdeas;
  // Written as the answer stands, or as somebody was told that it may be. A slip of a phrase may be another phrase.
  const key = prepareNames(accepted, wrong);
  const isExact = answerCores(typed).some((core) => {
    const named = nearestName(core, key);
    return named?.whose === 'wanted' && named.exact;
  });
  return isExact ? 'right' : 'unsure';
}

function isCode(answer: string): boolean {
  return answer.includes('`');
}

/** Signs inside a word, which names are compared without: `web.shop` and `web@shop` are two addresses. */
function joinedBy(text: string): string {
  return (text.match(/(?<=[\p{L}\p{N}])[.@/](?=[\p{L}\p{N}])/gu) ?? []).join('');
}

/** What stands around a question. */
function around({ stem, answer, accepted, wrong, rubric, explanation, source }: GradedBy) {
  const wordings = rubric?.ideas.flatMap(({ any }) => any) ?? [];
  const forbidden = rubric?.forbidden.flatMap(({ any }) => any) ?? [];
  return {
    known: [stem, answer, ...accepted, ...wordings],
    line: [explanation, source.quote],
    wrong: [...wrong, ...forbidden],
  };
}

/** What the answer must say; a wrong option is never among it. */
function rubricOf({ answer, accepted, wrong, rubric }: GradedBy): Rubric {
  const own = rubric ?? { ideas: [{ id: 'answer', any: [answer, ...accepted], critical: true }], forbidden: [] };
  return { ...own, forbidden: [...own.forbidden, ...wrong.map((text, at) => ({ id: `wrong-${at}`, any: [text] }))] };
}

/** `The scheduler`, `In etcd`: what is named, without what leads to it. */
function withoutLead(answer: string): string {
  return answer.replace(/^(?:(?:an?|the|in|on|at|by)\s+)+/iu, '');
}

/** The names of the concept that an answer names, and those of all others. */
function namesBeside(answer: string, lexicon: Lexicon) {
  const id = lexicon.names.get(lookupForm(withoutLead(answer)));
  const [own, others]: [string[], string[]] = [[], []];
  for (const [name, conceptId] of lexicon.names) (conceptId === id ? own : others).push(name);
  return { own, others };
}
