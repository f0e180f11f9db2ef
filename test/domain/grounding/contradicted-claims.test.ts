import { describe, expect, it } from 'vitest';
import type { Citation } from '#src/domain/grounding/citation.ts';
import { contradictedClaims } from '#src/domain/grounding/contradicted-claims.ts';
import { buildLibrary, shippedCards } from '../../support/build-library.ts';

const library = buildLibrary({ cards: shippedCards() });
const quoting = (quote: string, more: Partial<Citation> = {}): Citation => ({
  ...{ path: 'a.md', origin: 'note', headingPath: [], startLine: 1, endLine: 1, quote, author: null, sample: false },
  ...more,
});

describe('contradictedClaims', () => {
  it.each([
    ['- **노드포트**의 범위는 31000~40000이다.', [], '30000–32767'],
    ['기본 범위는 31000에서 40000까지다.', ['볼륨', 'NodePort'], '30000–32767'],
    ['A NodePort is one of 20,000 to 30,000.', [], '30000–32767'],
  ])('follows the card where a note has another range: %s', (quote, headingPath, right) => {
    const [found] = contradictedClaims(library, [quoting(quote, { headingPath })]);
    expect(found?.right.text).toContain(right);
    expect(found?.written).not.toContain('*');
  });

  it.each([
    ['노드포트의 범위는 30000~32767이다.', {}],
    ['노드포트 31000을 열었다.', {}],
    ['31000~40000을 쓴다.', {}],
    ['노드포트는 31000~40000이다.', { origin: 'concept' as const }],
    ['파드를 30초 기다렸다.', {}],
  ])('is silent about %s', (quote, more) => {
    expect(contradictedClaims(library, [quoting(quote, more)])).toEqual([]);
  });
});
