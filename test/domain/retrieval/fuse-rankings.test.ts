import { describe, expect, it } from 'vitest';
import { buildPassages } from '../../../src/domain/retrieval/build-passages.ts';
import { fuseRankings } from '../../../src/domain/retrieval/fuse-rankings.ts';
import { nearestVectors, unitVector } from '../../../src/domain/retrieval/nearest-vectors.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards(), quoteCards: false });
const passages = buildPassages(library);
const { hits } = createPassageIndex(library).search('서비스와 파드의 데이터', 4);
const near = (...ids: readonly (string | undefined)[]) =>
  ids
    .flatMap((id) => passages.filter((passage) => passage.id === id))
    .map((passage) => ({ passage, lines: passage.lines, likeness: 1 }));
const idsOf = (found: typeof hits) => found.map(({ passage }) => passage.id);
const stranger = passages.find(({ id }) => !idsOf(hits).includes(id));

describe('fuseRankings', () => {
  it('leaves the order of words when nothing is near', () => {
    expect(fuseRankings(hits, [], { weight: 1, limit: 4 })).toEqual(hits);
  });

  it('lifts what both found above what one found', () => {
    const fused = fuseRankings(hits, near(hits[3]?.passage.id), { weight: 1, limit: 4 });
    expect(fused[0]?.passage.id).toBe(hits[3]?.passage.id);
    expect(new Set(idsOf(fused))).toEqual(new Set(idsOf(hits)));
  });

  it('lets in what only meaning found, by its weight', () => {
    const first = (weight: number) => fuseRankings(hits, near(stranger?.id), { weight, limit: 4 });
    expect(first(3)[0]?.passage.id).toBe(stranger?.id);
    expect(idsOf(first(0.5)).indexOf(stranger?.id ?? '')).toBeLessThanOrEqual(3);
    expect(first(0.5)[0]?.passage.id).toBe(hits[0]?.passage.id);
  });

  it('keeps the scale of scores, falling, and the limit', () => {
    const fused = fuseRankings(hits, near(stranger?.id, hits[2]?.passage.id), { weight: 1, limit: 4 });
    expect(fused.map(({ score }) => score)).toEqual(hits.map(({ score }) => score));
    expect(fused).toHaveLength(4);
  });

  it('finds by meaning alone when words find nothing', () => {
    expect(idsOf(fuseRankings([], near(stranger?.id), { weight: 1, limit: 4 }))).toEqual([stranger?.id]);
  });
});

describe('nearestVectors', () => {
  const placed = passages.slice(0, 3).map((passage, at) => ({
    passage,
    lines: passage.lines,
    vector: unitVector([1, at]) ?? expect.fail('has a direction'),
  }));

  it('puts the nearest first, and passes over vectors of another size', () => {
    const found = nearestVectors(
      [...placed, { ...placed[0], vector: Float32Array.of(1) } as never],
      Float32Array.of(1, 0),
      2,
    );
    expect(found.map(({ passage }) => passage.id)).toEqual(passages.slice(0, 2).map(({ id }) => id));
  });

  it('takes a passage for as near as its nearest stretch', () => {
    const [first] = placed;
    if (first === undefined) return expect.fail('there is one');
    const further = { ...first, vector: Float32Array.of(-1, 0) };
    expect(nearestVectors([further, first], Float32Array.of(1, 0), 5)).toMatchObject([{ likeness: 1 }]);
  });
});

describe('unitVector', () => {
  it.each([[[]], [[0, 0]], [[Number.NaN, 1]], [[Number.POSITIVE_INFINITY]]])('has no direction for %j', (values) => {
    expect(unitVector(values)).toBeNull();
  });
});
