import { localeOf } from '../locale.ts';
import { buildPassages } from '../retrieval/build-passages.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidate.ts';
import { coverageOf } from './coverage.ts';
import { mayAnswer } from './may-answer.ts';
import { rank } from './rank.ts';
import { meetsIntent, subjectMatch } from './score-candidate.ts';
import { isNotion } from './suggest-next.ts';

/** From here on a block is about the thing itself, and not about another that it mentions. */
const about = 0.5;

/**
 * What is said of a named thing when no block says just what was asked in the same words: the block about it that has the form
 * of the answer (when to use it, its command, what goes wrong), else its definition. Null when something is asked for that must
 * not be guessed at: a number, an origin, something that no note speaks of.
 */
export function nearestAnswer(
  lexicon: Lexicon,
  library: Library,
  hits: readonly Candidate[],
  asked: Asked,
): Candidate | null {
  if (mustBeSaid(asked) || !asked.concepts.some((conceptId) => isNotion(library, conceptId))) return null;
  // Two names side by side are a third thing (`Service Worker`).
  if (asked.concepts.length > 1 && (asked.intent === 'definition' || asked.intent === 'topic')) return null;
  const fits = (candidate: Candidate) => {
    const { lacksUnknown, lacksName } = coverageOf(candidate, asked.asks);
    return !lacksUnknown && !lacksName && isAbout(candidate, asked);
  };
  const ranked = inLanguage(rank(hits.filter(fits), asked), asked);
  const inForm = asked.wantsDefinition ? undefined : ranked.find((candidate) => meetsIntent(candidate, asked));
  if (inForm !== undefined) return inForm;
  const topic = asked.concepts[0] ?? '';
  if (asked.intent === 'command' || asked.intent === 'example') return null;
  const own = buildPassages(library).filter((passage) => mayAnswer(passage));
  const definition: Asked = {
    ...asked,
    intent: 'definition',
    concepts: [topic],
    words: [],
    onlyTopic: true,
    wantsDefinition: true,
  };
  const defining = candidatesOf(
    lexicon,
    own.map((passage) => ({ passage, score: 1 })),
  ).filter(
    (candidate) => candidate.block.kind !== 'table-row' && subjectMatch(candidate, [topic]) >= about && fits(candidate),
  );
  return inLanguage(rank(defining, definition), asked)[0] ?? null;
}

function mustBeSaid({ wantsNumber, intent, outside, twoSides }: Asked): boolean {
  return wantsNumber || twoSides || intent === 'origin' || intent === 'author' || outside.property || outside.other;
}

function isAbout(candidate: Candidate, { concepts }: Asked): boolean {
  return concepts.some((conceptId) => subjectMatch(candidate, [conceptId]) >= about);
}

/** Those in the answer's language where there are any. */
function inLanguage(candidates: readonly Candidate[], { locale }: Asked): readonly Candidate[] {
  const own = candidates.filter(({ block }) => block.kind === 'code' || localeOf(block.text, locale) === locale);
  return own.length > 0 ? own : candidates;
}
