import type { Answered, NotInNotes } from '#src/domain/grounding/answer.ts';
import type { Citation } from '#src/domain/grounding/citation.ts';
import type { Passage } from '#src/domain/retrieval/passage.ts';
import type { Found, SearchResult } from '#src/domain/retrieval/search-result.ts';

/** Characters that would clear a screen, ring, or turn words around in a terminal. */
export const hostile = '\u001B[2J\u0007\u202E뒤집힌\u2066\u009B';

const understanding = { question: '', standalone: null, concepts: [], confidence: 0.8, hits: [] };

export function citation(change: Partial<Citation> = {}): Citation {
  return {
    path: '하나/9장.md',
    origin: 'note',
    headingPath: ['내용 정리', '서비스'],
    startLine: 12,
    endLine: 14,
    quote: '**서비스**: 파드로 가는 길이다.',
    author: '김하나',
    sample: false,
    ...change,
  };
}

export function answered(change: Partial<Answered> = {}): Answered {
  return {
    kind: 'answered',
    locale: 'ko',
    lead: [{ label: null, text: '서비스: 파드로 가는 길이다.', citation: 0 }],
    more: [],
    citations: [citation()],
    topic: '서비스',
    related: [],
    nextQuestion: null,
    understanding,
    ...change,
  };
}

export function notInNotes(change: Partial<NotInNotes> = {}): NotInNotes {
  return {
    kind: 'not-in-notes',
    locale: 'ko',
    reason: 'no-match',
    nearest: [],
    openQuestions: [],
    understanding,
    ...change,
  };
}

export function passage(change: Partial<Passage> = {}): Passage {
  return {
    id: '하나/9장.md#12',
    origin: 'note',
    path: '하나/9장.md',
    author: '김하나',
    sample: false,
    kind: 'summary',
    conceptId: null,
    study: null,
    headingPath: ['내용 정리', '서비스'],
    lines: { startLine: 12, endLine: 18 },
    blocks: [],
    chapters: ['9'],
    ...change,
  };
}

export function searchResult(change: Partial<SearchResult> = {}): SearchResult {
  return {
    hits: [found({ score: 3.25 })],
    confidence: 0.875,
    confident: true,
    concepts: ['service'],
    unknownWords: [],
    asks: [],
    units: [],
    ...change,
  };
}

export function found(change: Partial<Found> = {}): Found {
  const of = change.passage ?? passage();
  const parts = {
    bm25: 1,
    title: 0,
    heading: 0,
    lead: 0,
    page: 1,
    coverage: 1,
    definition: 0,
    boilerplate: 0,
    template: 0,
    note: 1,
    otherLanguage: 0,
  };
  return { passage: of, lines: of.lines, score: 1, parts, ...change };
}
