import { describe, expect, it, vi } from 'vitest';
import { examine } from '#src/features/doctor/examine.ts';

describe('examine()', () => {
  it('keeps the order and turns a failure into an error of its name', async () => {
    const checks = await examine([
      { name: 'late', run: async () => [{ name: 'late', status: 'ok', message: 'there' }] },
      { name: 'broken', run: () => Promise.reject(new Error('no such thing')) },
    ]);
    expect(checks).toEqual([
      { name: 'late', status: 'ok', message: 'there' },
      { name: 'broken', status: 'error', message: 'no such thing' },
    ]);
  });

  it('does not wait for what never answers', async () => {
    vi.useFakeTimers();
    const running = examine([{ name: 'slack', run: () => new Promise(() => {}) }]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await running).toEqual([{ name: 'slack', status: 'error', message: 'did not answer within 15 seconds' }]);
    vi.useRealTimers();
  });
});
