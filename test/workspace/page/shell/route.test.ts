import { describe, expect, it } from 'vitest';
import { parseRoute, printRoute } from '#src/workspace/page/shell/route.ts';

describe('parseRoute', () => {
  it('reads back what printRoute wrote', () => {
    const route = { as: 'U1', channel: 'D2', thread: '1.000002', message: '3.000004', tab: 'home' as const };
    const address = new URL(printRoute(route), 'http://localhost');
    expect(parseRoute(address.pathname, address.search)).toEqual(route);
  });

  it('takes an address without anything for the messages of whatever comes first', () => {
    expect(parseRoute('/', '')).toEqual({ as: '', channel: '', thread: '', message: '', tab: 'messages' });
    expect(parseRoute('/', '?tab=nonsense').tab).toBe('messages');
  });

  it('reads a permalink', () => {
    expect(parseRoute('/archives/C1/p1700000000000100', '?thread_ts=1699999999.000200&cid=C1')).toEqual({
      as: '',
      channel: 'C1',
      thread: '1699999999.000200',
      message: '1700000000.000100',
      tab: 'messages',
    });
  });
});
