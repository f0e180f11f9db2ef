import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemberStore } from '#src/adapters/database/member-store.ts';
import { type Database, openDatabase } from '#src/adapters/database/open-database.ts';
import { type ClaimableAuthor, createClaimAuthor } from '#src/features/members/claim-author.ts';
import { createDecideClaim } from '#src/features/members/decide-claim.ts';
import { createIsOrganiser } from '#src/features/members/is-organiser.ts';
import { createNameOrganiser } from '#src/features/members/name-organiser.ts';
import type { MemberStore } from '#src/features/members/ports.ts';

const authors: readonly ClaimableAuthor[] = [
  { name: '하늘', slack: null, private: false },
  { name: '바다', slack: 'UBADA', private: false },
  { name: '숨은이', slack: 'UHIDDEN', private: true },
];
const teamId = 'T1';

let database: Database;
let members: MemberStore;
beforeEach(async () => {
  database = await openDatabase({ path: ':memory:', now: 1 });
  members = createMemberStore(database.kysely);
});
afterEach(() => database.close());

const claim = (memberId: string, name: string) =>
  createClaimAuthor({ members, authors: () => authors, now: () => 5 })({ teamId, memberId, name });
const decide = (memberId: string, authorName: string, accept = true, byIsOrganiser = true) =>
  createDecideClaim({ members, now: () => 6 })({ teamId, memberId, authorName, accept, by: 'UORG', byIsOrganiser });

describe('claimAuthor()', () => {
  it.for(['하늘', ' 하늘님 ', '하 늘'])(
    'reads %j as an author of the notes and waits for an organiser',
    async (name) => {
      expect(await claim('U1', name)).toEqual({ kind: 'asked', authorName: '하늘' });
      expect(await members.memberFor(teamId, '하늘')).toBeNull();
    },
  );

  it('confirms at once whom the notes name by their Slack id, and refuses everybody else', async () => {
    expect(await claim('UBADA', '바다')).toEqual({ kind: 'confirmed', authorName: '바다' });
    expect(await claim('U1', '바다')).toEqual({ kind: 'taken', authorName: '바다' });
  });

  it('names the known authors when the name is nobody’s, but never one of private notes', async () => {
    const outcome = await claim('U1', '아무개');
    expect(outcome).toEqual({ kind: 'unknown-author', name: '아무개', known: ['하늘', '바다'] });
    expect(await claim('U1', '숨은이')).toMatchObject({ kind: 'unknown-author' });
    expect(await claim('UHIDDEN', '숨은이')).toEqual({ kind: 'confirmed', authorName: '숨은이' });
  });

  it('keeps a confirmed tie until another one is confirmed', async () => {
    await claim('UBADA', '바다');
    expect(await claim('UBADA', '하늘')).toEqual({ kind: 'asked', authorName: '하늘' });
    expect(await members.memberFor(teamId, '바다')).toBe('UBADA');
    await decide('UBADA', '하늘');
    expect(await members.memberFor(teamId, '하늘')).toBe('UBADA');
    expect(await members.memberFor(teamId, '바다')).toBeNull();
  });
});

describe('decideClaim()', () => {
  it('is for organisers only', async () => {
    await claim('U1', '하늘');
    expect(await decide('U1', '하늘', true, false)).toEqual({ kind: 'forbidden' });
    expect(await members.memberFor(teamId, '하늘')).toBeNull();
  });

  it('gives an author to one member, whoever presses when', async () => {
    await claim('U1', '하늘');
    await claim('U2', '하늘');
    const outcomes = await Promise.all([decide('U1', '하늘'), decide('U2', '하늘')]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['confirmed', 'settled']);
  });

  it('decides once', async () => {
    await claim('U1', '하늘');
    expect(await decide('U1', '하늘', false)).toEqual({ kind: 'rejected' });
    expect(await decide('U1', '하늘', true)).toEqual({ kind: 'settled' });
  });
});

describe('organisers', () => {
  const isOrganiser = (memberId: string, isAdmin: boolean, connected: readonly string[] = []) =>
    createIsOrganiser({ members, connectedChannels: async () => connected })({ teamId, memberId, isAdmin });
  const name = (memberIds: readonly string[], byIsOrganiser: boolean, remove = false) =>
    createNameOrganiser({ members, now: () => 7 })({ teamId, memberIds, remove, by: 'UORG', byIsOrganiser });

  it('are admins, whoever connected a channel, and whom they name', async () => {
    expect(await isOrganiser('U1', false)).toBe(false);
    expect(await isOrganiser('U1', true)).toBe(true);
    expect(await isOrganiser('U1', false, ['C1'])).toBe(true);
    await name(['U1'], true);
    expect(await isOrganiser('U1', false)).toBe(true);
    await name(['U1'], true, true);
    expect(await isOrganiser('U1', false)).toBe(false);
  });

  it('are seen by everybody and changed by organisers only', async () => {
    await name(['U2'], true);
    expect(await name([], false)).toEqual({ kind: 'list', memberIds: ['U2'] });
    expect(await name(['U3'], false)).toEqual({ kind: 'forbidden' });
    expect(await members.organisers(teamId)).toEqual(['U2']);
  });
});
