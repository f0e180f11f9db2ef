import { describe, expect, it } from 'vitest';
import { permalinkPath, routeOfLink } from '#src/workspace/page/shell/permalink.ts';

const page = { hostname: 'study.local', port: '4000' };

describe('permalinkPath', () => {
  it('is what routeOfLink reads', () => {
    const reply = { channel: 'C1', ts: '1700000000.000100', threadTs: '1699999999.000200' };
    expect(permalinkPath(reply)).toBe('/archives/C1/p1700000000000100?thread_ts=1699999999.000200&cid=C1');
    expect(routeOfLink(`http://127.0.0.1:4000${permalinkPath(reply)}`, page)).toEqual({
      channel: 'C1',
      thread: reply.threadTs,
      message: reply.ts,
      tab: 'messages',
    });
    expect(permalinkPath({ channel: 'C1', ts: '1.000002' })).toBe('/archives/C1/p1000002');
  });
});

describe('routeOfLink', () => {
  it.for(['localhost', '[::1]', 'study.local'])('leads to a message by the name %s', (host) =>
    expect(routeOfLink(`http://${host}:4000/archives/C1/p1700000000000100`, page)).toMatchObject({ channel: 'C1' }),
  );

  it.for([
    'https://example.org/archives/C1/p1700000000000100',
    'http://127.0.0.1:4001/archives/C1/p1700000000000100',
    'http://127.0.0.1:4000/elsewhere',
    'http://127.0.0.1:4000/archives/C1',
    'no address',
  ])('leads nowhere within the page for %s', (url) => expect(routeOfLink(url, page)).toBeNull());
});
