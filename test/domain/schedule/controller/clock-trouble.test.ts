import { describe, expect, it } from 'vitest';
import { clockJump, isAheadOfClock } from '#src/domain/schedule/controller/clock-trouble.ts';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';

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

describe('isAheadOfClock', () => {
  it.each([
    [null, false],
    ['2026-11-26T08:00:00Z', false],
    ['2026-11-26T10:00:00Z', false],
    ['2026-11-26T11:00:00Z', true],
  ])('with the last start at %s: %s', (last, expected) => {
    const parsed = parseCron('0 * * * *', { seconds: 'refused' });
    const zone = openZone('UTC');
    if (parsed.kind === 'invalid' || zone === null) throw new Error('unusable');
    const now = Date.parse('2026-11-26T09:30:00Z');
    expect(isAheadOfClock(last === null ? null : Date.parse(last), parsed.schedule, zone, now)).toBe(expected);
  });
});
