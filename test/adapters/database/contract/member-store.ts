import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { DatabaseSchema } from '#src/adapters/database/database-schema.ts';
import { createMemberStore } from '#src/adapters/database/member-store.ts';
import type { AuthorClaim } from '#src/features/members/ports.ts';

const now = 1_700_000_000_000;

function claimOf(memberId: string, authorName: string, changes: Partial<AuthorClaim> = {}): AuthorClaim {
  return { teamId: 'T1', memberId, authorName, confirmed: false, confirmedBy: null, at: now, ...changes };
}

export function testMemberStore(kysely: () => Kysely<DatabaseSchema>): void {
  describe('memberStore', () => {
    const open = () => createMemberStore(kysely());

    test('claim is given back as it was made; a new one replaces the old', async () => {
      const store = open();
      expect(await store.claimOf('T1', 'U1')).toBeNull();
      await store.claim(claimOf('U1', '하늘', { confirmed: true, confirmedBy: 'front-matter' }));
      expect(await store.claimOf('T1', 'U1')).toEqual(
        claimOf('U1', '하늘', { confirmed: true, confirmedBy: 'front-matter' }),
      );
      await store.claim(claimOf('U1', '바다 \'O"Hara'));
      expect(await store.claimOf('T1', 'U1')).toEqual(claimOf('U1', '바다 \'O"Hara'));
      expect(await store.claimOf('T2', 'U1')).toBeNull();
    });

    test('confirm confirms the claim to that very name', async () => {
      const store = open();
      await store.claim(claimOf('U1', '하늘'));
      expect(await store.memberFor('T1', '하늘')).toBeNull();
      expect(await store.confirm('T1', 'U1', '바다', 'U9', now + 1)).toBeNull();
      expect(await store.confirm('T1', 'U2', '하늘', 'U9', now + 1)).toBeNull();
      expect(await store.confirm('T2', 'U1', '하늘', 'U9', now + 1)).toBeNull();
      const confirmed = claimOf('U1', '하늘', { confirmed: true, confirmedBy: 'U9', at: now + 1 });
      expect(await store.confirm('T1', 'U1', '하늘', 'U9', now + 1)).toEqual(confirmed);
      expect(await store.claimOf('T1', 'U1')).toEqual(confirmed);
      expect(await store.memberFor('T1', '하늘')).toBe('U1');
      expect(await store.memberFor('T2', '하늘')).toBeNull();
    });

    test('memberFor gives the latest of several confirmed claims', async () => {
      const store = open();
      await store.claim(claimOf('U1', '하늘', { confirmed: true, confirmedBy: 'U9', at: now + 1 }));
      await store.claim(claimOf('U2', '하늘', { confirmed: true, confirmedBy: 'U9', at: now + 2 }));
      await store.claim(claimOf('U3', '하늘', { at: now + 3 }));
      expect(await store.memberFor('T1', '하늘')).toBe('U2');
    });

    test('reject removes the claim to that very name', async () => {
      const store = open();
      await store.claim(claimOf('U1', '하늘'));
      expect(await store.reject('T1', 'U1', '바다')).toBe(false);
      expect(await store.reject('T1', 'U1', '하늘')).toBe(true);
      expect(await store.reject('T1', 'U1', '하늘')).toBe(false);
      expect(await store.claimOf('T1', 'U1')).toBeNull();
    });

    test('organisers are named once and removed once, per team', async () => {
      const store = open();
      const name = (memberId: string, at: number) => store.nameOrganiser({ teamId: 'T1', memberId, by: 'U9', at });
      expect(await store.organisers('T1')).toEqual([]);
      await name('U2', now);
      await name('U1', now + 1);
      await name('U2', now + 2);
      expect(await store.organisers('T1')).toEqual(['U2', 'U1']);
      expect([
        await store.isOrganiser('T1', 'U1'),
        await store.isOrganiser('T2', 'U1'),
        await store.isOrganiser('T1', 'U3'),
      ]).toEqual([true, false, false]);
      expect(await store.removeOrganiser('T1', 'U1')).toBe(true);
      expect(await store.removeOrganiser('T1', 'U1')).toBe(false);
      expect(await store.organisers('T1')).toEqual(['U2']);
    });
  });
}
