import { createChannelStore } from '../adapters/database/channel-store.ts';
import { createChoiceStore } from '../adapters/database/choice-store.ts';
import { createMemberStore } from '../adapters/database/member-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import type { Library } from '../domain/retrieval/library.ts';
import { createSetQuiet } from '../features/channels/set-quiet.ts';
import { createClaimAuthor } from '../features/members/claim-author.ts';
import { createDecideClaim } from '../features/members/decide-claim.ts';
import { createFindWriter } from '../features/members/find-writer.ts';
import { createIsOrganiser } from '../features/members/is-organiser.ts';
import { createNameOrganiser } from '../features/members/name-organiser.ts';

/** Who members are, as authors and organisers, and what channels want. */
export function composeMembers({
  database,
  library,
  logins,
  now,
}: {
  readonly database: Database;
  readonly library: () => Library;
  /** Who first committed a note, by their login at GitHub, by the note's path. */
  readonly logins: () => ReadonlyMap<string, string>;
  readonly now: () => number;
}) {
  const members = createMemberStore(database.kysely);
  const channels = createChannelStore(database.kysely);
  return {
    /** The member who wrote a note. */
    writerOf: createFindWriter({ members, now }),
    /** The author that a member is, once that is confirmed. */
    async authorOf(teamId: string, memberId: string): Promise<string | null> {
      const claim = await members.claimOf(teamId, memberId);
      return claim?.confirmed === true ? claim.authorName : null;
    },
    useCases: {
      channels,
      members,
      choices: createChoiceStore(database.kysely),
      setQuiet: createSetQuiet({ channels, now }),
      claimAuthor: createClaimAuthor({ members, authors: () => claimableAuthors(library(), logins()), now }),
      decideClaim: createDecideClaim({ members, now }),
      nameOrganiser: createNameOrganiser({ members, now }),
      isOrganiser: createIsOrganiser({ members, connectedChannels: channels.connectedChannels }),
    },
  };
}

/** Authors of the group's own notes; samples are nobody's work. An author is private when every note of theirs is. */
function claimableAuthors({ notes }: Library, logins: ReadonlyMap<string, string>) {
  const own = notes.filter(({ sample }) => !sample);
  const isOpen = (name: string) => own.some(({ author, private: hidden }) => !hidden && author?.name === name);
  return own.flatMap(({ author, path }) => {
    const github = author?.github ?? logins.get(path);
    const known = github === undefined ? {} : { github };
    return author === null ? [] : [{ ...author, ...known, private: !isOpen(author.name) }];
  });
}
