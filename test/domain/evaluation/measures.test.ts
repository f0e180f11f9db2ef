import { describe, expect, it } from 'vitest';
import { bootstrapMean, seededRandom } from '../../../src/domain/evaluation/bootstrap.ts';
import { measureConfidence } from '../../../src/domain/evaluation/confidence-measures.ts';
import { halfOf } from '../../../src/domain/evaluation/judged-question.ts';
import { measureRanking } from '../../../src/domain/evaluation/ranking-measures.ts';

describe('measureRanking', () => {
  it('gives everything for the ideal order', () => {
    expect(measureRanking(['a', 'b', 'c'], { a: 2, b: 1 })).toEqual({ ndcg: 1, mrr: 1, recall: 1 });
  });

  it('discounts by rank with gain 2^grade − 1', () => {
    const { ndcg, mrr, recall } = measureRanking(['x', 'a'], { a: 2, b: 1 });
    expect(ndcg).toBeCloseTo(3 / Math.log2(3) / (3 + 1 / Math.log2(3)), 10);
    expect(mrr).toBe(0.5);
    expect(recall).toBe(0.5);
  });

  it('looks at ten ranks, and lists five', () => {
    const ranked = [...'0123456789', 'a'];
    expect(measureRanking(ranked, { a: 2 })).toEqual({ ndcg: 0, mrr: 0, recall: 0 });
    expect(measureRanking([...'012345', 'a'], { a: 2 })).toMatchObject({ mrr: 1 / 7, recall: 0 });
  });

  it('takes no grade from what every object has', () => {
    expect(measureRanking(['constructor', 'a'], { a: 2 }).mrr).toBe(0.5);
  });

  it('measures nothing where nothing is judged', () => {
    expect(measureRanking(['a'], {})).toEqual({ ndcg: 0, mrr: 0, recall: 0 });
  });
});

describe('bootstrapMean', () => {
  it('holds the mean, narrower with more values, the same for the same seed', () => {
    const values = (n: number) => Array.from({ length: n }, (_, i) => i % 2);
    const few = bootstrapMean(values(10), seededRandom(1));
    const many = bootstrapMean(values(1000), seededRandom(1));
    expect(few.mean).toBe(0.5);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    expect(bootstrapMean(values(10), seededRandom(1))).toEqual(few);
    expect(bootstrapMean([], seededRandom(1))).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe('measureConfidence', () => {
  const of = (confidence: number, answerable: boolean, firstAnswers = answerable, kinds: string[] = []) => ({
    confidence,
    answerable,
    firstAnswers,
    kinds,
  });

  it('is 1 when every answerable question gets more, and a half when all get the same', () => {
    expect(measureConfidence([of(0.9, true), of(0.1, false)]).auroc).toBe(1);
    expect(measureConfidence([of(0.5, true), of(0.5, false)]).auroc).toBe(0.5);
  });

  it('tells questions apart by their kind', () => {
    const { aurocByKind } = measureConfidence([
      of(0.5, true),
      of(0.1, false, false, ['far']),
      of(0.9, false, false, ['near', 'far']),
    ]);
    expect(aurocByKind).toEqual([
      { kind: 'far', questions: 2, auroc: 0.5 },
      { kind: 'near', questions: 1, auroc: 0 },
    ]);
  });

  it('tells what is kept, wrong and let through at a threshold', () => {
    const { curve } = measureConfidence([of(0.9, true), of(0.8, true, false), of(0.2, true), of(0.7, false)]);
    expect(curve.find(({ threshold }) => threshold === 0.5)).toEqual({
      threshold: 0.5,
      coverage: 2 / 3,
      risk: 2 / 3,
      falseAccepts: 1,
    });
  });
});

describe('halfOf', () => {
  it('parts questions into two halves of about one size', () => {
    const first = Array.from({ length: 1000 }, (_, i) => halfOf(`질문 ${i}`)).filter((half) => half === 0).length;
    expect(first).toBeGreaterThan(430);
    expect(first).toBeLessThan(570);
  });
});
