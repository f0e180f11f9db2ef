import { describe, expect, it } from 'vitest';
import { createChangeFeed } from '#src/workspace/state/change-feed.ts';
import { createThreadState } from '#src/workspace/state/thread-state.ts';

describe('createThreadState', () => {
  it('shows a status line for two minutes, or until it is set to nothing', () => {
    let now = 0;
    const threads = createThreadState({ clock: () => now, feed: createChangeFeed() });
    const line = { channel: 'C1', threadTs: '1', status: 'is thinking…', loadingMessages: [] };
    threads.setStatus(line);
    now = 119_999;
    expect(threads.statuses()).toHaveLength(1);
    now = 120_000;
    expect(threads.statuses()).toEqual([]);
    expect(threads.status('C1', '1')).toBeUndefined();
    threads.setStatus(line);
    threads.setStatus({ ...line, status: '' });
    expect(threads.statuses()).toEqual([]);
  });

  it('keeps at most two thousand sessions, the newest', () => {
    const threads = createThreadState({ clock: () => 0, feed: createChangeFeed() });
    for (let i = 0; i <= 2_000; i += 1) {
      threads.putSession({ channel: 'C1', threadTs: String(i), status: 'active', title: '' });
    }
    expect(threads.sessions()).toHaveLength(2_000);
    expect(threads.session('C1', '0')).toBeUndefined();
  });
});
