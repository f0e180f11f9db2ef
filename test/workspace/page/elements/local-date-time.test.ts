import { expect, it } from 'vitest';
import { localDateTime, secondsOf } from '#src/workspace/page/elements/local-date-time.ts';

it('localDateTime and secondsOf are each other’s opposite', () => {
  const noon = Date.UTC(2026, 10, 23, 12, 30) / 1000;
  expect(secondsOf(localDateTime(noon))).toBe(noon);
  expect(secondsOf('')).toBeNull();
});
