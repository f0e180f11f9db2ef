import { describe, expect, it } from 'vitest';
import { visibleRows } from '#src/workspace/page/conversation/visible-rows.ts';

const range = { startIndex: 10, endIndex: 12, overscan: 2, count: 100 };

describe('visibleRows', () => {
  it('are those in sight and a few beyond', () => {
    expect(visibleRows(range, -1)).toEqual([8, 9, 10, 11, 12, 13, 14]);
    expect(visibleRows({ ...range, startIndex: 0, count: 13 }, -1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(visibleRows({ startIndex: 0, endIndex: 0, overscan: 2, count: 0 }, -1)).toEqual([]);
  });

  it('keep one that is out of sight, in order, and once', () => {
    expect(visibleRows(range, 3)).toEqual([3, 8, 9, 10, 11, 12, 13, 14]);
    expect(visibleRows(range, 99)).toEqual([8, 9, 10, 11, 12, 13, 14, 99]);
    expect(visibleRows(range, 10)).toEqual([8, 9, 10, 11, 12, 13, 14]);
    expect(visibleRows(range, 100)).toEqual([8, 9, 10, 11, 12, 13, 14]);
  });
});
