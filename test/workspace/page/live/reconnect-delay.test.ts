import { expect, it } from 'vitest';
import { reconnectDelay } from '#src/workspace/page/live/reconnect-delay.ts';

it('reconnectDelay doubles up to four seconds, with a quarter left to chance', () => {
  expect([0, 1, 2, 3, 4, 5, 99].map((failures) => reconnectDelay(failures, 0))).toEqual([
    187.5, 375, 750, 1500, 3000, 3000, 3000,
  ]);
  expect(reconnectDelay(99, 0.999)).toBeLessThan(4000);
});
