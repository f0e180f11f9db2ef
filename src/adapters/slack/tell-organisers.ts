import type { WebClient } from '@slack/web-api';
import type { MemberStore } from '../../features/members/ports.ts';
import type { MessageView } from './blocks.ts';
import { listAdmins } from './list-admins.ts';
import type { Log } from './log.ts';
import { openDirectOutlet } from './outlet.ts';

/** Organisers who get a direct message; a group with more has somebody who looks. */
const mostTold = 5;

/** Resolves with how many were reached. `view`: the same for everybody, or made for each reader, in their language. */
export type TellOrganisers = (
  teamId: string,
  view: MessageView | ((memberId: string) => Promise<MessageView>),
) => Promise<number>;

/** Speaks to the named organisers and, where there are none, to the workspace's admins, in direct messages. */
export function createTellOrganisers(
  client: WebClient,
  deps: { readonly members: Pick<MemberStore, 'organisers'>; readonly log: Log },
): TellOrganisers {
  return async (teamId, view) => {
    const named = await deps.members.organisers(teamId);
    const recipients = (named.length > 0 ? named : await listAdmins(client)).slice(0, mostTold);
    let reached = 0;
    for (const user of recipients) {
      try {
        const outlet = await openDirectOutlet(client, teamId, user);
        const own = typeof view === 'function' ? await view(user) : view;
        if (outlet !== null && (await outlet.publicly(own)) !== null) reached += 1;
      } catch (error) {
        deps.log.warn({ err: error }, 'An organiser could not be told');
      }
    }
    return reached;
  };
}
