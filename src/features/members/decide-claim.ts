import type { MemberStore } from './ports.ts';

export interface DecideClaimRequest {
  readonly teamId: string;
  readonly memberId: string;
  readonly authorName: string;
  readonly accept: boolean;
  readonly by: string;
  readonly byIsOrganiser: boolean;
}

export type DecideClaimOutcome =
  | { readonly kind: 'confirmed' | 'rejected' }
  | { readonly kind: 'forbidden' }
  /** Somebody decided before, or another member is this author by now. */
  | { readonly kind: 'settled' };

export type DecideClaim = (request: DecideClaimRequest) => Promise<DecideClaimOutcome>;

/** An organiser confirms or rejects that a member is the author they say; organisers may confirm themselves. */
export function createDecideClaim(deps: {
  readonly members: Pick<MemberStore, 'confirm' | 'reject'>;
  readonly now: () => number;
}): DecideClaim {
  return async ({ teamId, memberId, authorName, accept, by, byIsOrganiser }) => {
    if (!byIsOrganiser) return { kind: 'forbidden' };
    if (!accept) {
      const removed = await deps.members.reject(teamId, memberId, authorName);
      return { kind: removed ? 'rejected' : 'settled' };
    }
    const confirmed = await deps.members.confirm(teamId, memberId, authorName, by, deps.now());
    return { kind: confirmed === null ? 'settled' : 'confirmed' };
  };
}
