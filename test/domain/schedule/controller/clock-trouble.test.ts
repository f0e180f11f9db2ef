import { describe, expect, it } from 'vitest';
import { clockJump } from '#src/domain/schedule/controller/clock-trouble.ts';

describe('clockJump', () => {
  it.each([
    ['keeps pace', 60_000, 60_000, 0],
    ['is corrected by seconds', 64_000, 60_000, 0],
    ['is set forwards', 3_660_000, 60_000, 3_600_000],
    ['is set back', -3_540_000, 60_000, -3_600_000],
  ])('of a clock that %s', (_, wallMs, steadyMs, expected) => {
    expect(clockJump({ wallMs: 1000, steadyMs: 5 }, { wallMs: 1000 + wallMs, steadyMs: 5 + steadyMs })).toBe(expected);
  });
});
