import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/domain/retrieval/lexicon.ts';
import { nothingLeftOut } from '../../../src/domain/retrieval/parts.ts';
import { readQuestion } from '../../../src/domain/retrieval/read-question.ts';
import { interleave, splitComparison } from '../../../src/domain/retrieval/split-comparison.ts';
import { shippedCards } from '../../support/build-library.ts';

const lexicon = createLexicon(shippedCards());
const sidesOf = (question: string) =>
  splitComparison(
    question,
    readQuestion({ lexicon, isKnown: () => true, minedOf: () => [], without: nothingLeftOut }, question),
  )?.map(([unit]) => unit?.conceptId) ?? null;

describe('splitComparison', () => {
  it.each([
    ['노드포트랑 인그레스 차이', ['node-port', 'ingress']],
    ['ClusterIP vs NodePort vs LoadBalancer', ['cluster-ip', 'node-port', 'load-balancer']],
    ['잡하고 크론잡 뭐가 달라', ['job', 'cron-job']],
    ['서비스 두 개의 차이', null],
    ['파드에서 서비스 부르기', null],
    ['서비스 셀렉터가 파드 레이블이랑 다르면?', null],
    ['files that a container writes to a volume or a Secret that it reads from the environment', null],
  ])('splits "%s" into %j', (question, sides) => {
    expect(sidesOf(question)).toEqual(sides);
  });
});

describe('interleave', () => {
  it('takes the first of each, then the second of each', () => {
    expect(
      interleave(
        [
          ['a', 'b'],
          ['c', 'a', 'd'],
        ],
        (item) => item,
      ),
    ).toEqual(['a', 'c', 'b', 'd']);
  });

  it('keeps everything exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 20 }))), (rankings) => {
        const merged = interleave(rankings, (item) => item);
        expect([...merged].sort((a, b) => a - b)).toEqual([...new Set(rankings.flat())].sort((a, b) => a - b));
      }),
    );
  });
});
