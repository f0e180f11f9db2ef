import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createThreadStore } from '#src/adapters/database/thread-store.ts';

const place = { teamId: 'T1', channelId: 'C1', threadTs: '1700000000.000100' };
const at = (second: number) => `17000000${String(second).padStart(2, '0')}.000100`;

export function testThreadStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('threadStore', () => {
    const open = () => createThreadStore(kysely());

    test('state is null where the tutor has no part, whoever spoke', async () => {
      const store = open();
      await store.spoke(place, 'U1', at(1));
      expect(await store.state(place)).toBeNull();
    });

    test('state names the last asker and who spoke since, each once, in order', async () => {
      const store = open();
      await store.tutorSpoke(place, 'U1', at(1));
      for (const [member, second] of [
        ['U2', 2],
        ['U1', 3],
        ['U2', 4],
      ] as const)
        await store.spoke(place, member, at(second));
      expect(await store.state(place)).toEqual({ lastAskerId: 'U1', speakersSince: ['U1', 'U2'], quiet: false });
    });

    test('tutorSpoke forgets who spoke before it and keeps who spoke after', async () => {
      const store = open();
      await store.tutorSpoke(place, 'U1', at(1));
      await store.spoke(place, 'U2', at(2));
      await store.spoke(place, 'U3', at(5));
      await store.tutorSpoke(place, 'U2', at(3));
      expect(await store.state(place)).toEqual({ lastAskerId: 'U2', speakersSince: ['U3'], quiet: false });
      await store.tutorSpoke(place, 'U3', at(6));
      expect(await store.state(place)).toEqual({ lastAskerId: 'U3', speakersSince: [], quiet: false });
    });

    test('a late message changes nothing', async () => {
      const store = open();
      await store.tutorSpoke(place, 'U1', at(5));
      await store.spoke(place, 'U2', at(4));
      await store.tutorSpoke(place, 'U3', at(3));
      await store.spoke(place, 'U4', at(7));
      await store.spoke(place, 'U4', at(6));
      await store.tutorSpoke(place, 'U1', at(6));
      expect(await store.state(place)).toEqual({ lastAskerId: 'U1', speakersSince: ['U4'], quiet: false });
    });

    test('a microsecond decides', async () => {
      const store = open();
      await store.tutorSpoke(place, 'U1', '1700000001.000100');
      await store.spoke(place, 'U2', '1700000001.000100');
      await store.spoke(place, 'U3', '1700000001.000101');
      expect((await store.state(place))?.speakersSince).toEqual(['U3']);
    });

    test('setQuiet holds over what is said, also from before the tutor spoke', async () => {
      const store = open();
      await store.setQuiet(place, true);
      expect(await store.state(place)).toBeNull();
      await store.tutorSpoke(place, 'U1', at(1));
      expect((await store.state(place))?.quiet).toBe(true);
      await store.setQuiet(place, false);
      expect(await store.state(place)).toEqual({ lastAskerId: 'U1', speakersSince: [], quiet: false });
    });

    test('fifty speakers are kept at most, and they can go on speaking', async () => {
      const store = open();
      await store.tutorSpoke(place, 'U0', at(1));
      await Promise.all(Array.from({ length: 60 }, (_, n) => store.spoke(place, `U${n}`, at(2))));
      expect((await store.state(place))?.speakersSince).toHaveLength(50);
      const [first = ''] = (await store.state(place))?.speakersSince ?? [];
      await store.spoke(place, first, at(3));
      expect((await store.state(place))?.speakersSince.at(-1)).toBe(first);
    });

    test('team, channel and thread are kept apart, and a place without a thread has no state', async () => {
      const store = open();
      await store.tutorSpoke(place, 'U1', at(1));
      for (const other of [{ teamId: 'T2' }, { channelId: 'C2' }, { threadTs: at(9) }]) {
        await store.spoke({ ...place, ...other }, 'U2', at(2));
        expect(await store.state({ ...place, ...other })).toBeNull();
      }
      const nowhere = { ...place, threadTs: null };
      await store.tutorSpoke(nowhere, 'U1', at(1));
      await store.spoke(nowhere, 'U1', at(2));
      await store.setQuiet(nowhere, true);
      expect(await store.state(nowhere)).toBeNull();
      expect((await store.state(place))?.speakersSince).toEqual([]);
    });
  });
}
