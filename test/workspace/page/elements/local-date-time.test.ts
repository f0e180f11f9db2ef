import { expect, it } from 'vitest';
import { localDateTime, secondsOf } from '#src/workspace/page/elements/local-date-time.ts';

const zones = ['Asia/Seoul', 'America/New_York', 'Asia/Kathmandu', 'UTC'];
/** An hour before and after the clocks of New York are put back. */
const moments = [Date.UTC(2026, 10, 1, 5, 30), Date.UTC(2026, 10, 1, 7, 30), Date.UTC(2026, 10, 23, 12, 30)];

it.for(zones)('localDateTime and secondsOf are each other’s opposite in %s', (tz) => {
  for (const moment of moments) expect(secondsOf(localDateTime(moment / 1000, tz), tz)).toBe(moment / 1000);
});

it('localDateTime says the time of a zone, and secondsOf takes no half of one', () => {
  expect(localDateTime(Date.UTC(2026, 10, 22, 15) / 1000, 'Asia/Seoul')).toBe('2026-11-23T00:00');
  expect(secondsOf('', 'UTC')).toBeNull();
});
