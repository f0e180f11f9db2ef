import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { SearchResult } from '../retrieval/search-result.ts';
import type { NotInNotes, Understanding } from './answer.ts';
import type { Asked } from './asked.ts';
import { candidatesOf } from './candidate.ts';
import { quoteBlock } from './quotation.ts';
import { verifyCitation } from './quote.ts';
import { overlapOf } from './score-candidate.ts';

/** Nearest headings that are offered. */
const most = 3;

/** Room for an open question, in Hangul characters. */
const room = 250;

export interface Declined {
  readonly reason: NotInNotes['reason'];
  readonly asked: Asked;
  readonly result: SearchResult;
  readonly library: Library;
  readonly understanding: Understanding;
}

/** Says that the notes hold no answer, with the nearest headings, and with the group's own open questions that ask the same. */
export function notInNotes({ reason, asked, result, library, understanding }: Declined): NotInNotes {
  const offers = reason === 'no-match' ? result.hits.filter(({ passage }) => passage.kind !== 'open-questions') : [];
  const nearest = [...new Map(offers.map(({ passage }) => [headingOf(passage), passage])).values()]
    .slice(0, most)
    .map(({ path, headingPath, lines }) => ({ path, headingPath, startLine: lines.startLine }));
  const openQuestions = reason === 'no-match' ? sameQuestions(library, result, asked) : [];
  return { kind: 'not-in-notes', locale: asked.locale, reason, nearest, openQuestions, understanding };
}

/** Pieces of one section are one heading. */
function headingOf({ path, headingPath }: { readonly path: string; readonly headingPath: readonly string[] }): string {
  return JSON.stringify([path, headingPath]);
}

function sameQuestions(library: Library, result: SearchResult, asked: Asked) {
  const hits = result.hits.filter(({ passage }) => passage.kind === 'open-questions');
  return candidatesOf(lexiconOf(library), hits)
    .map((candidate) => ({
      candidate,
      overlap: overlapOf(candidate, asked.words) + 0.5 * namesAsked(candidate.mentions, asked),
    }))
    .filter(({ overlap }) => overlap >= 0.5)
    .sort((a, b) => b.overlap - a.overlap)
    .slice(0, most)
    .map(({ candidate }) => quoteBlock(candidate.passage, candidate.block, room).citation)
    .filter((citation) => verifyCitation(library, citation));
}

function namesAsked(mentions: readonly string[], { concepts }: Asked): number {
  if (concepts.length === 0) return 0;
  return concepts.filter((conceptId) => mentions.includes(conceptId)).length / concepts.length;
}
