import { buildPassages } from '../retrieval/build-passages.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { SearchResult } from '../retrieval/search-result.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidate.ts';
import { conceptName } from './concept-name.ts';
import type { Draft } from './draft.ts';
import { partOf } from './draft.ts';
import { mayAnswer } from './may-answer.ts';
import { rank } from './rank.ts';

/** How a heading announces kinds, and how a block says that it is one. */
const listHeading = /종류|유형|타입|구성|목록|가지|types?\b|kinds?\b|components?/iu;
const isKind = /(?:유형|종류|타입|방식)(?:임|이다|이에요|예요|입니다)?\s*[.。]?$|\btype\b/iu;

/**
 * The answer to "which kinds of X are there": the lead-ins under a heading that announces them, else the concepts related to X
 * that call themselves a kind. Null when there are not at least two.
 */
export function answerList(lexicon: Lexicon, result: SearchResult, library: Library, asked: Asked): Draft | null {
  const topic = asked.concepts[0];
  if (topic === undefined || asked.concepts.length > 1) return null;
  const parts = underHeading(lexicon, result, topic) ?? relatedKinds(lexicon, library, asked, topic);
  if (parts === null) return null;
  return { lead: parts.map(({ candidate, label }) => partOf(candidate, label)), more: [] };
}

interface Kind {
  readonly candidate: Candidate;
  readonly label: string | null;
}

function underHeading(lexicon: Lexicon, result: SearchResult, topic: string): readonly Kind[] | null {
  for (const hit of result.hits.filter(({ passage }) => mayAnswer(passage))) {
    if (!listHeading.test(hit.passage.headingPath.at(-1) ?? '')) continue;
    const candidates = candidatesOf(lexicon, [hit]);
    const kinds = candidates.filter(
      ({ block }) => block.term !== null && block.depth === 0 && block.kind !== 'table-row',
    );
    const isAbout = candidates.some(({ headingSubjects }) => headingSubjects.includes(topic));
    if (isAbout && kinds.length > 1) return kinds.map((candidate) => ({ candidate, label: candidate.block.term }));
  }
  return null;
}

function relatedKinds(lexicon: Lexicon, library: Library, asked: Asked, topic: string): readonly Kind[] | null {
  const related = lexicon.concepts.get(topic)?.related ?? [];
  const hits = buildPassages(library)
    .filter(mayAnswer)
    .map((passage) => ({ passage, score: 1 }));
  const kinds = candidatesOf(lexicon, hits).filter(
    ({ block }) => block.kind !== 'table-row' && isKind.test(block.text),
  );
  const found = related.flatMap((conceptId) => {
    const own = kinds.filter(({ ownSubjects, headingSubjects }) =>
      [...ownSubjects, ...headingSubjects].includes(conceptId),
    );
    const best = rank(own, { ...asked, concepts: [conceptId], words: [] })[0];
    return best === undefined ? [] : [{ candidate: best, label: conceptName(lexicon, conceptId, asked.locale) }];
  });
  return found.length > 1 ? found : null;
}
