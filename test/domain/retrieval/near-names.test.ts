import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#src/domain/retrieval/edit-distance.ts';
import { mayBeNear } from '#src/domain/retrieval/near-names.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcdeㅅㅓㅂㅣ'), minLength: 4, maxLength: 9 });
const names = fc.array(
  letters.map((name) => [name, `of-${name}`] as const),
  { maxLength: 30 },
);

describe('mayBeNear', () => {
  it('passes over no name that is near', () => {
    fc.assert(
      fc.property(names, letters, fc.integer({ min: 1, max: 2 }), (all, word, limit) => {
        const left = [...mayBeNear(all, word, limit)];
        const near = all.filter(([name]) => editDistance(word, name, limit) <= limit);
        expect(left).toEqual(expect.arrayContaining(near));
      }),
    );
  });

  it('leaves few of many names to be compared', () => {
    const all = ['deployment', 'daemonset', 'statefulset', 'replicaset', 'namespace'].map(
      (name) => [name, name] as const,
    );
    expect([...mayBeNear(all, 'deplyoment', 2)].map(([name]) => name)).toEqual(['deployment']);
  });
});
