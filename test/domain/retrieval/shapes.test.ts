import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeRoom } from '#src/domain/retrieval/gather-postings.ts';
import { createShapeNumbers, noShapes } from '#src/domain/retrieval/shapes.ts';

const part = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 10_000 }));
const shape = fc.array(part, { minLength: 1, maxLength: 4 });

describe('createShapeNumbers', () => {
  it('gives the same shape the same number, another shape another, also when it goes on from saved ones', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 20 }), (all) => {
        const first = createShapeNumbers(noShapes);
        const numberIn = ({ idOf }: typeof first, parts: (typeof all)[number]) =>
          parts.reduce((parent, [field, halves]) => idOf(parent, field, halves), 0);
        const numbers = all.map((parts) => numberIn(first, parts));
        const later = createShapeNumbers(structuredClone(first.all()));
        expect(all.map((parts) => numberIn(later, parts))).toEqual(numbers);
        expect(later.highest()).toBe(first.highest());
        const kinds = new Set(all.map((parts) => JSON.stringify(parts)));
        expect(new Set(numbers).size).toBe(kinds.size);
      }),
    );
  });

  it('makes room for more shapes than two bytes can count', () => {
    const numbers = createShapeNumbers(noShapes);
    expect(shapeRoom(numbers, 3)).toBeInstanceOf(Uint16Array);
    for (let i = 0; i < 70_000; i += 1) numbers.idOf(numbers.idOf(0, 0, 1 + (i % 9_000)), 1, 1 + Math.floor(i / 9_000));
    expect(numbers.highest()).toBeGreaterThan(65_536);
    expect(shapeRoom(numbers, 3)).toBeInstanceOf(Uint32Array);
  });
});
