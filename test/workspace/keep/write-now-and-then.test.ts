import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWriteNowAndThen } from '#src/workspace/keep/write-now-and-then.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Something that grows by `bytes` every ten milliseconds, and what writing it comes to. */
function growing(bytes: number) {
  const nowAndThen = createWriteNowAndThen();
  const written = { times: 0, bytes: 0 };
  let size = 0;
  const write = () => {
    written.times += 1;
    written.bytes += size;
    return size;
  };
  function grow(ms: number): void {
    for (let at = 0; at < ms; at += 10) {
      size += bytes;
      nowAndThen.grew('one', write);
      vi.advanceTimersByTime(10);
    }
  }
  return { nowAndThen, written, grow };
}

describe('createWriteNowAndThen', () => {
  it('writes a small text twice a second', () => {
    const { written, grow } = growing(10);
    grow(5_000);
    expect(written.times).toBe(10);
  });

  it('writes no more than 64 bytes a millisecond, however large a text grows', () => {
    const { written, grow } = growing(1_000);
    grow(60_000);
    // The last writing has its pause still before it.
    const size = 6_000 * 1_000;
    expect(written.bytes).toBeLessThanOrEqual(60_000 * 64 + size);
    expect(written.times).toBeGreaterThan(3);
  });

  it('writes what is left at the end, and nothing that was written otherwise or did not grow', () => {
    const { nowAndThen, written, grow } = growing(10);
    grow(520);
    expect(written.times).toBe(1);
    nowAndThen.finish();
    expect(written.times).toBe(2);
    grow(100);
    nowAndThen.forget('one');
    vi.advanceTimersByTime(10_000);
    nowAndThen.finish();
    expect(written.times).toBe(2);
  });
});
