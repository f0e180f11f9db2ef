import { describe, expect, it } from 'vitest';
import { createTakeTurns } from '../../../src/features/notes/take-turns.ts';

describe('createTakeTurns', () => {
  it('lets others have their turn once 8 ms of work have passed, and counts anew from then', async () => {
    let time = 0;
    const turns: number[] = [];
    const pause = createTakeTurns({
      now: () => time,
      nextTurn: async () => {
        turns.push(time);
        time += 100;
      },
    });
    for (let i = 0; i < 10; i += 1) {
      time += 3;
      await pause();
    }
    expect(turns).toEqual([9, 118, 227]);
  });

  it('lets timers of the process run', async () => {
    let ran = false;
    setImmediate(() => {
      ran = true;
    });
    const pause = createTakeTurns();
    const until = performance.now() + 10;
    while (performance.now() < until) await pause();
    await pause();
    expect(ran).toBe(true);
  });
});
