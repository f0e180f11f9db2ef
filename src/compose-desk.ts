import { createMemberDataStore } from './adapters/database/member-data-store.ts';
import type { Database } from './adapters/database/open-database.ts';
import type { DeskUseCases } from './adapters/slack/desk-deps.ts';
import type { Config } from './config/config.ts';
import type { Library } from './domain/retrieval/library.ts';
import type { MemberStore } from './features/members/ports.ts';
import { createExportMember } from './features/privacy/export-member.ts';
import { createForgetMember } from './features/privacy/forget-member.ts';

export interface DeskOptions {
  readonly config: Config;
  readonly database: Database;
  readonly members: Pick<MemberStore, 'claimOf'>;
  readonly library: () => Library;
  readonly now: () => number;
}

/** What a member's own desk is made of, joined. */
export function composeDesk({ config, database, members, library, now }: DeskOptions): DeskUseCases {
  const data = createMemberDataStore(database.kysely);
  const notePathsOf = async (teamId: string, memberId: string) => {
    const claim = await members.claimOf(teamId, memberId);
    if (claim?.confirmed !== true) return [];
    return library().notes.flatMap(({ sample, author, path }) =>
      !sample && author?.name === claim.authorName ? [path] : [],
    );
  };
  return {
    exportMember: createExportMember({ data, notePathsOf, now }),
    forgetMember: createForgetMember({ data, notePathsOf }),
    conversationDays: config.conversationDays,
    usesModel: config.model !== null,
  };
}
