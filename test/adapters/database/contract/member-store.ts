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

    test('claim is given back as it was made; a new one stands beside a confirmed one', async () => {
      const store = open();
      expect(await store.claimOf('T1', 'U1')).toBeNull();
      const confirmed = claimOf('U1', '하늘', { confirmed: true, confirmedBy: 'front-matter' });
      await store.claim(confirmed);
      expect(await store.claimOf('T1', 'U1')).toEqual(confirmed);
      await store.claim(claimOf('U1', '바다 \'O"Hara', { at: now + 5 }));
      expect(await store.claimOf('T1', 'U1')).toEqual(confirmed);
      expect(await store.claimOf('T2', 'U1')).toBeNull();
    });

    test('confirm puts the new claim in the place of the old one', async () => {
      const store = open();
      await store.claim(claimOf('U1', '하늘', { confirmed: true, confirmedBy: 'U9' }));
      await store.claim(claimOf('U1', '바다'));
      const confirmed = claimOf('U1', '바다', { confirmed: true, confirmedBy: 'U9', at: now + 1 });
      expect(await store.confirm('T1', 'U1', '바다', 'U9', now + 1)).toEqual(confirmed);
      expect(await store.claimOf('T1', 'U1')).toEqual(confirmed);
      expect(await store.memberFor('T1', '하늘')).toBeNull();
    });

    test('confirm gives an author to one member only, and decides once', async () => {
      const store = open();
      await store.claim(claimOf('U1', '하늘'));
      await store.claim(claimOf('U2', '하늘'));
      expect(await store.confirm('T1', 'U1', '하늘', 'U9', now + 1)).not.toBeNull();
      expect(await store.confirm('T1', 'U2', '하늘', 'U9', now + 2)).toBeNull();
      expect(await store.confirm('T1', 'U1', '하늘', 'U9', now + 3)).toBeNull();
      expect(await store.reject('T1', 'U1', '하늘')).toBe(false);
      expect(await store.memberFor('T1', '하늘')).toBe('U1');
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
