import type { MemberStore } from './ports.ts';

export interface OrganiserQuestion {
  readonly teamId: string;
  readonly memberId: string;
  /** Slack says that the member administers the workspace. */
  readonly isAdmin: boolean;
}

export type IsOrganiser = (question: OrganiserQuestion) => Promise<boolean>;

/** Organisers are workspace admins, whoever connected a channel, and whom organisers named. */
export function createIsOrganiser(deps: {
  readonly members: Pick<MemberStore, 'isOrganiser'>;
  readonly connectedChannels: (teamId: string, memberId: string) => Promise<readonly string[]>;
}): IsOrganiser {
  return async ({ teamId, memberId, isAdmin }) => {
    if (isAdmin || (await deps.members.isOrganiser(teamId, memberId))) return true;
    return (await deps.connectedChannels(teamId, memberId)).length > 0;
  };
}
