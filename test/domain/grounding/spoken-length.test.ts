import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToRoom, spokenLength } from '../../../src/domain/grounding/spoken-length.ts';

describe('spokenLength', () => {
  it.each([
    ['파드', 2],
    ['Pods', 2],
    ['파드 Pod', 4],
  ])('"%s" takes %d', (text, expected) => {
    expect(spokenLength(text)).toBe(expected);
  });
});

describe('cutToRoom', () => {
  it('cuts between words and says that something is missing', () => {
    expect(cutToRoom('파드는 가장 작은 단위예요', 8)).toBe('파드는 가장…');
  });

  it('never takes more than its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, room) => {
        expect(spokenLength(cutToRoom(text, room))).toBeLessThanOrEqual(room);
      }),
    );
  });
});
