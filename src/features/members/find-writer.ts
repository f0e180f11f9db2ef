import type { Author } from '../../domain/notes/note.ts';
import type { MemberStore } from './ports.ts';

/** The member who is a note's author; null: nobody is known to be. */
export type FindWriter = (teamId: string, author: Author) => Promise<string | null>;

/** Finds the member by the tie to the name; a note that names a member itself, as nobody else's, ties them. */
export function createFindWriter(deps: {
  readonly members: Pick<MemberStore, 'memberFor' | 'claimOf' | 'claim' | 'confirm'>;
  readonly now: () => number;
}): FindWriter {
  const { members, now } = deps;
  return async (teamId, { name: authorName, slack: memberId }) => {
    const holder = await members.memberFor(teamId, authorName);
    if (holder !== null || memberId === null) return holder;
    // Whoever is somebody else already is not made a second one.
    if ((await members.claimOf(teamId, memberId))?.confirmed === true) return null;
    const at = now();
    await members.claim({ teamId, memberId, authorName, confirmed: false, confirmedBy: null, at });
    const tied = await members.confirm(teamId, memberId, authorName, 'front-matter', at);
    return tied === null ? null : memberId;
  };
}
