import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLimits } from '../../../src/workspace/blocks/block-limits.ts';
import { judge, pointsTo } from './limit-case.ts';
import { limitCases } from './limit-cases.ts';

const names = Object.keys(blockLimits) as (keyof typeof blockLimits)[];
const cases = names.flatMap((name) => (limitCases[name] ?? []).map((one) => ({ name, ...one })));

describe('blockLimits', () => {
  it('has a case for every entry, and no case without one', () => {
    expect(names.filter((name) => (limitCases[name]?.length ?? 0) === 0)).toEqual([]);
    expect(Object.keys(limitCases).filter((name) => !Object.hasOwn(blockLimits, name))).toEqual([]);
  });

  it('says of every entry where it is written down', () => {
    for (const name of names)
      expect(blockLimits[name].source, name).toMatch(/^(docs\.slack\.dev|github\.com|blocks\.validate)/u);
  });

  it.for(cases)('$name $what: takes as much, and not one more', ({ name, payload, pointer, error }) => {
    const { most } = blockLimits[name];
    const viewOrBlocks = payload(most).kind === 'message' ? 'invalid_blocks' : 'invalid_arguments';
    expect(judge(payload(most))).toBeUndefined();
    const verdict = judge(payload(most + 1));
    expect(verdict?.error).toBe(error ?? viewOrBlocks);
    if (pointer === null) expect(verdict?.sentences).toEqual([]);
    else expect(verdict?.sentences.some(pointsTo(pointer)), verdict?.sentences.join('\n')).toBe(true);
  });

  it('judges every size on either side of every limit alike', () => {
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...cases), near, ({ name, payload }, distance) => {
        const { most } = blockLimits[name];
        const size = Math.max(1, most + distance);
        expect(judge(payload(size)) === undefined, `${name} ${size}`).toBe(size <= most);
      }),
      { numRuns: 300 },
    );
  });
});
