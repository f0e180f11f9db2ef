import { describe, expect, it } from 'vitest';
import { mostNesting, nestsTooDeeply } from '../../../src/workspace/state/nesting.ts';

const lists = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

describe('nestsTooDeeply', () => {
  it('counts levels of lists and objects, not of values', () => {
    expect(nestsTooDeeply(lists(mostNesting))).toBe(false);
    expect(nestsTooDeeply(lists(mostNesting + 1))).toBe(true);
    expect(nestsTooDeeply({ a: lists(mostNesting - 1), b: 'text', c: null })).toBe(false);
    expect(nestsTooDeeply({ a: lists(mostNesting) })).toBe(true);
  });

  it('needs no stack for half a million levels', () => {
    expect(nestsTooDeeply(lists(500_000))).toBe(true);
  });
});
