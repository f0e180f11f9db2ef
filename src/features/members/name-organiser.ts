import type { MemberStore } from './ports.ts';

export interface NameOrganiserRequest {
  readonly teamId: string;
  /** Empty asks who they are. */
  readonly memberIds: readonly string[];
  readonly remove: boolean;
  readonly by: string;
  readonly byIsOrganiser: boolean;
}

export type NameOrganiserOutcome =
  | { readonly kind: 'list'; readonly memberIds: readonly string[] }
  | { readonly kind: 'named' | 'removed'; readonly memberIds: readonly string[] }
  | { readonly kind: 'forbidden' };

export type NameOrganiser = (request: NameOrganiserRequest) => Promise<NameOrganiserOutcome>;

/** Everybody may see who organises; only organisers change it. */
export function createNameOrganiser(deps: {
  readonly members: Pick<MemberStore, 'organisers' | 'nameOrganiser' | 'removeOrganiser'>;
  readonly now: () => number;
}): NameOrganiser {
  return async ({ teamId, memberIds, remove, by, byIsOrganiser }) => {
    if (memberIds.length === 0) return { kind: 'list', memberIds: await deps.members.organisers(teamId) };
    if (!byIsOrganiser) return { kind: 'forbidden' };
    for (const memberId of memberIds) {
      if (remove) await deps.members.removeOrganiser(teamId, memberId);
      else await deps.members.nameOrganiser({ teamId, memberId, by, at: deps.now() });
    }
    return { kind: remove ? 'removed' : 'named', memberIds };
  };
}
