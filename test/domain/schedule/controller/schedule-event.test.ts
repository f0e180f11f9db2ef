import { describe, expect, it } from 'vitest';
import { keptEvents, type RecordedEvent, recordEvent } from '#src/domain/schedule/controller/schedule-event.ts';

const created = { type: 'Normal', reason: 'SuccessfulCreate', message: 'Created run weekly-1' } as const;

describe('recordEvent', () => {
  it('counts an event that happened before and keeps when it was first seen', () => {
    const once = recordEvent([], created, 1000);
    const other = recordEvent(once, { ...created, reason: 'MissingJob' }, 2000);
    expect(recordEvent(other, created, 3000)).toEqual([
      { ...created, reason: 'MissingJob', count: 1, firstMs: 2000, lastMs: 2000 },
      { ...created, count: 2, firstMs: 1000, lastMs: 3000 },
    ]);
  });

  it('forgets the longest unseen beyond its bound', () => {
    let events: readonly RecordedEvent[] = [];
    for (let n = 0; n <= keptEvents; n += 1) events = recordEvent(events, { ...created, message: String(n) }, n);
    expect(events).toHaveLength(keptEvents);
    expect(events[0]?.message).toBe('1');
  });
});
