import type { Lexicon } from '../../retrieval/lexicon.ts';
import { normalise } from '../../retrieval/normalise.ts';
import { clausesOf } from './clauses.ts';
import { findIdea } from './find-idea.ts';
import type { Grade } from './grade.ts';
import { isWordList } from './is-word-list.ts';
import type { Rubric } from './rubric.ts';
import { saysNothing } from './says-nothing.ts';

/** Code units; whoever writes more has said everything and its contrary. */
const longestGraded = 1500;
/** From this share of its words on, a wording counts as said. */
const saidFrom = 0.75;
/** The share of ideas from which an answer is right. */
const rightFrom = 0.85;
/** Whoever says more than this says something beside the mistake, which may be what was asked. */
const mostPlain = 3;
/** Somebody tells what others believe. */
const reported =
  /다고\s*(?:생각|오해|착각|알고|믿)|줄\s*알|오해|착각|흔히|many\s+think|people\s+think|misconception|\bmyth\b/iu;

/**
 * Grades a longer answer without a model, by the ideas that it says. Only what is plain is decided: everything else is for whoever
 * answered to judge beside the model answer, because words can say an idea in more ways than any list holds.
 */
export function gradeIdeas(typed: string, { ideas, forbidden }: Rubric, lexicon: Lexicon): Grade {
  if (saysNothing(typed)) return 'nothing';
  const text = normalise(typed.slice(0, longestGraded));
  const clauses = clausesOf(text, lexicon);
  const found = ideas.map((idea) => ({ ...idea, ...findIdea(clauses, idea.any, lexicon) }));
  const said = found.filter(({ share, turned }) => share >= saidFrom && !turned);
  const mistakes = forbidden.map(({ any }) => findIdea(clauses, any, lexicon)).filter(({ turned }) => !turned);
  const isWhole =
    found.every((idea) => !idea.critical || said.includes(idea)) && said.length >= found.length * rightFrom;
  const isDoubtful =
    typed.length > longestGraded ||
    found.some(({ denied }) => denied) ||
    mistakes.some(({ share }) => share >= saidFrom) ||
    isWordList(text);
  if (isWhole && !isDoubtful) return 'right';
  // Who did what to whom stands in particles and the order of words: where a right idea has the same words, nobody knows.
  const saysNothingRight = said.length === 0 && clauses.length <= mostPlain && !reported.test(text);
  const isMistaken = mistakes.some(({ plain }) => plain);
  const isDenied = found.some(({ critical, plain, turned }) => critical && plain && turned);
  return saysNothingRight && (isMistaken || isDenied) ? 'wrong' : 'unsure';
}
