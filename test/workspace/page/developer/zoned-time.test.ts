import { describe, expect, it } from 'vitest';
import { localText, momentOf, nextMondayNine } from '#src/workspace/page/developer/zoned-time.ts';

describe('nextMondayNine', () => {
  it.each([
    ['a Thursday', '2026-11-26T03:00Z', 'Asia/Seoul', '2026-11-30T00:00Z'],
    ['a Sunday that is Monday elsewhere', '2026-11-29T23:30Z', 'Asia/Seoul', '2026-11-30T00:00Z'],
    ['early on a Monday', '2026-11-30T13:59Z', 'America/New_York', '2026-11-30T14:00Z'],
    ['nine on a Monday', '2026-11-30T00:00Z', 'Asia/Seoul', '2026-12-07T00:00Z'],
    ['the Friday before the clocks change', '2026-10-30T12:00Z', 'America/New_York', '2026-11-02T14:00Z'],
    ['the end of a year', '2026-12-31T12:00Z', 'UTC', '2027-01-04T09:00Z'],
  ])('after %s', (_, now, tz, expected) => {
    expect(new Date(nextMondayNine(Date.parse(now), tz)).toISOString()).toBe(new Date(expected).toISOString());
  });
});

describe('localText and momentOf', () => {
  it.each(['Asia/Seoul', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'])('are opposites in %s', (tz) => {
    for (let hours = 0; hours < 24 * 370; hours += 31) {
      const moment = Date.UTC(2026, 0, 1) + hours * 3_600_000;
      // In the hour that a clock runs through twice the text means the other one.
      expect([0, 3_600_000]).toContain(Math.abs((momentOf(localText(moment, tz), tz) ?? 0) - moment));
    }
  });

  it('know what is no time', () => {
    expect(momentOf('', 'UTC')).toBeNull();
    expect(momentOf('soon', 'UTC')).toBeNull();
  });
});
