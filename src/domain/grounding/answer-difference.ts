import { buildPassages } from '../retrieval/build-passages.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { SearchResult } from '../retrieval/search-result.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf, conceptsIn } from './candidate.ts';
import { conceptName } from './concept-name.ts';
import { contrast } from './contrast.ts';
import { coverageOf } from './coverage.ts';
import type { Draft, Part } from './draft.ts';
import { partOf } from './draft.ts';
import { mayAnswer } from './may-answer.ts';
import { rank } from './rank.ts';
import { subjectMatch } from './score-candidate.ts';

/** More sides than a reader compares at once. */
const mostSides = 4;

/**
 * The answer to "what is the difference between A and B": a sentence or table row that names both when there is one, and both
 * sides' own words. Null when a side is missing, because half a comparison misleads.
 */
export function answerDifference(lexicon: Lexicon, result: SearchResult, library: Library, asked: Asked): Draft | null {
  const candidates = candidatesOf(
    lexicon,
    result.hits.filter(({ passage }) => mayAnswer(passage)),
  );
  const concepts = asked.concepts.slice(0, mostSides);
  // A third thing that no side speaks of makes it a comparison with something else: `도커 볼륨과 파드`.
  const ofAll = candidates.filter((c) => namesAll(c, concepts));
  if (asked.asks.some(({ rareName }) => rareName) && ofAll.every((c) => coverageOf(c, asked.asks).lacksName))
    return null;
  const everything = candidatesOf(
    lexicon,
    buildPassages(library)
      .filter(mayAnswer)
      .map((passage) => ({ passage, score: 1 })),
  );
  const sides = concepts.map(
    (conceptId) => bestSide(lexicon, candidates, asked, conceptId) ?? bestSide(lexicon, everything, asked, conceptId),
  );
  if (sides.some((side) => side === null)) return null;
  const rows = tableRows(lexicon, candidates, asked, concepts);
  const together = rank(
    candidates.filter((c) => c.block.kind !== 'table-row' && namesAll(c, concepts) && contrast.test(c.block.text)),
    asked,
  ).map((candidate) => partOf(candidate));
  const both = sides.filter((side) => side !== null);
  return {
    lead: [...both, ...rows.slice(0, 1), ...together.slice(0, 1)],
    more: [...rows.slice(1), ...together.slice(1)],
  };
}

/** The block that tells what one side is, with the side's name for a label. */
function bestSide(lexicon: Lexicon, candidates: readonly Candidate[], asked: Asked, conceptId: string): Part | null {
  const side: Asked = {
    ...asked,
    intent: 'definition',
    concepts: [conceptId],
    onlyTopic: true,
    wantsDefinition: true,
    words: [],
  };
  const about = candidates.filter((c) => c.block.kind !== 'table-row' && subjectMatch(c, [conceptId]) >= 0.35);
  const best = rank(about, side)[0];
  return best === undefined ? null : partOf(best, conceptName(lexicon, conceptId, asked.locale));
}

/** The same row's cells for each side, out of a table whose columns name them. */
function tableRows(
  lexicon: Lexicon,
  candidates: readonly Candidate[],
  asked: Asked,
  concepts: readonly string[],
): readonly Part[] {
  return rank(
    candidates.filter((candidate) => candidate.block.cells !== null),
    asked,
  ).flatMap((candidate) => {
    const cells = concepts.map((conceptId) =>
      candidate.block.cells?.find(({ column }) => conceptsIn(lexicon, column).includes(conceptId)),
    );
    if (cells.some((cell) => cell === undefined || cell.value === '')) return [];
    const words = cells.map((cell) => `${cell?.column}: ${cell?.value}`).join(' / ');
    return [{ label: candidate.block.term, passage: candidate.passage, block: candidate.block, words }];
  });
}

const namesAll = (candidate: Candidate, concepts: readonly string[]) =>
  concepts.every((conceptId) => candidate.mentions.includes(conceptId) || subjectMatch(candidate, [conceptId]) >= 0.75);
