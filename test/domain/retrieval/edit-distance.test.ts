import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/domain/retrieval/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['service', 'service', 0],
    ['servcie', 'service', 1],
    ['servise', 'service', 1],
    ['deploment', 'deployment', 1],
    ['pod', 'pot', 1],
  ])('%s to %s is %i', (a, b, expected) => {
    expect(editDistance(a, b, 3)).toBe(expected);
  });

  it('stops one above the limit', () => {
    expect(editDistance('configmap', 'ingress', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 5) === editDistance(b, a, 5)));
  });
});
