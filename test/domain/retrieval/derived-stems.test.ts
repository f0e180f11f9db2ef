import { describe, expect, it } from 'vitest';
import { derivedStems } from '../../../src/domain/retrieval/derived-stems.ts';
import { englishStem } from '../../../src/domain/retrieval/words.ts';

describe('derivedStems', () => {
  it.for([
    ['deletion', 'deleting'],
    ['creation', 'created'],
    ['evictions', 'evicted'],
    ['replacement', 'replaces'],
    ['failure', 'failed'],
    ['removal', 'remove'],
    ['termination', 'terminated'],
  ])('has the stem of %s in common with %s', ([noun = '', verb = '']) => {
    expect(derivedStems(noun)).toContain(englishStem(verb));
  });

  it.for(['pod', 'node', 'istio', 'version', 'error', '볼륨', 'k8s'])('makes nothing short of %s', (word) => {
    expect(derivedStems(word).every((stem) => stem.length >= 4)).toBe(true);
  });
});
