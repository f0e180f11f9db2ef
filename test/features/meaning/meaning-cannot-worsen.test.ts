import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPassages } from '#src/domain/retrieval/build-passages.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { createSearchByMeaning } from '#src/features/meaning/search-by-meaning.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards(), quoteCards: false });
const passages = buildPassages(library);
const { search } = createPassageIndex(library);
const sure = ['서비스가 뭐야', '볼륨 설명', '파드란'].map((words) => ({ words, result: search(words, 8) }));

describe('createSearchByMeaning, whatever a model says', () => {
  it('never takes the first place from what words are sure of, and loses nothing that they found', async () => {
    for (const { result } of sure) expect(result.confident).toBe(true);
    const place = fc.record({
      asked: fc.constantFrom(...sure),
      near: fc.shuffledSubarray([...passages]),
      weight: fc.double({ min: 0, max: 1_000, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ asked: { words, result }, near, weight }) => {
        const look = createSearchByMeaning({
          embed: async () => ({ kind: 'done', vectors: [Float32Array.of(1)] }),
          vectors: {
            isEmpty: () => false,
            nearest: () => near.map((passage) => ({ passage, lines: passage.lines, likeness: 1 })),
          },
          ...{ deadlineMs: 1_000, weight, below: 1.01 },
        });
        const asked = { words, result, limit: 200, teamId: 'T1', memberId: 'U1', signal: new AbortController().signal };
        const { hits } = await look(asked);
        expect(hits[0]).toEqual(result.hits[0]);
        const ids = hits.map(({ passage }) => passage.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(result.hits.map(({ passage }) => passage.id)));
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });
});
