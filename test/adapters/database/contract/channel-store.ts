import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createChannelStore } from '#src/adapters/database/channel-store.ts';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';

export function testChannelStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('channelStore', () => {
    const open = () => createChannelStore(kysely());
    const quieten = (channelId: string, quiet: boolean) => ({
      teamId: 'T1',
      channelId,
      quiet,
      by: 'U1',
      at: 1_700_000_000_000,
    });
    const connect = (channelId: string, by: string, at = 1_700_000_000_000) => ({ teamId: 'T1', channelId, by, at });

    test('a channel nobody touched is neither quiet nor connected', async () => {
      const store = open();
      expect(await store.isQuiet('T1', 'C1')).toBe(false);
      expect(await store.connectedBy('T1', 'C1')).toBeNull();
      expect(await store.connectedChannels('T1', 'U1')).toEqual([]);
    });

    test('setQuiet turns on and off for one channel of one team', async () => {
      const store = open();
      await store.setQuiet(quieten('C1', true));
      expect([
        await store.isQuiet('T1', 'C1'),
        await store.isQuiet('T1', 'C2'),
        await store.isQuiet('T2', 'C1'),
      ]).toEqual([true, false, false]);
      await store.setQuiet(quieten('C1', false));
      expect(await store.isQuiet('T1', 'C1')).toBe(false);
    });

    test('connect remembers the first', async () => {
      const store = open();
      await store.connect(connect('C1', 'U1'));
      await store.connect(connect('C1', 'U2'));
      expect(await store.connectedBy('T1', 'C1')).toBe('U1');
      expect(await store.connectedBy('T2', 'C1')).toBeNull();
    });

    test('connect and setQuiet leave each other alone, in either order', async () => {
      const store = open();
      await store.setQuiet(quieten('C1', true));
      await store.connect(connect('C1', 'U2'));
      await store.connect(connect('C2', 'U2'));
      await store.setQuiet(quieten('C2', true));
      for (const channel of ['C1', 'C2']) {
        expect(await store.isQuiet('T1', channel)).toBe(true);
        expect(await store.connectedBy('T1', channel)).toBe('U2');
      }
    });

    test('markWelcomed is for one conversation of one team, and leaves the other settings alone', async () => {
      const store = open();
      await store.setQuiet(quieten('C1', true));
      await store.connect(connect('C1', 'U1'));
      expect(await store.isWelcomed('T1', 'C1')).toBe(false);
      for (const channelId of ['C1', 'D1']) await store.markWelcomed({ teamId: 'T1', channelId, at: 1 });
      await store.markWelcomed({ teamId: 'T1', channelId: 'C1', at: 2 });
      expect([
        await store.isWelcomed('T1', 'C1'),
        await store.isWelcomed('T1', 'D1'),
        await store.isWelcomed('T1', 'C2'),
        await store.isWelcomed('T2', 'C1'),
      ]).toEqual([true, true, false, false]);
      expect([await store.isQuiet('T1', 'C1'), await store.connectedBy('T1', 'C1')]).toEqual([true, 'U1']);
      await store.setQuiet(quieten('D1', false));
      expect(await store.isWelcomed('T1', 'D1')).toBe(true);
    });

    test('connectedChannels lists what a member connected, oldest first', async () => {
      const store = open();
      await store.connect(connect('C2', 'U1', 1));
      await store.connect(connect('C1', 'U1', 2));
      await store.connect(connect('C3', 'U2', 3));
      await store.connect({ ...connect('C4', 'U1'), teamId: 'T2' });
      expect(await store.connectedChannels('T1', 'U1')).toEqual(['C2', 'C1']);
    });
  });
}
