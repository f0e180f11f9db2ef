import type { ThanksStore } from './thank-author.ts';

/** What an author is told: how many members are thankful for which note, never who. */
export interface ThanksDigest {
  readonly memberId: string;
  readonly notes: readonly { readonly path: string; readonly members: number }[];
}

/** The digests of a time; asked again for the same time, the same ones. Thanks to unknown authors wait until they are known. */
export type DigestThanks = (teamId: string, at: number) => Promise<readonly ThanksDigest[]>;

export function createDigestThanks(deps: {
  readonly thanks: Pick<ThanksStore, 'waiting' | 'hear'>;
  readonly memberFor: (teamId: string, authorName: string) => Promise<string | null>;
}): DigestThanks {
  return async (teamId, at) => {
    const digests: ThanksDigest[] = [];
    for (const authorName of await deps.thanks.waiting(teamId, at)) {
      const memberId = await deps.memberFor(teamId, authorName);
      if (memberId === null) continue;
      // Whoever turned out to be the author later may have thanked themselves before.
      const heard = (await deps.thanks.hear(teamId, authorName, at)).filter((one) => one.memberId !== memberId);
      const byPath = Map.groupBy(heard, ({ path }) => path);
      const notes = [...byPath].map(([path, all]) => ({ path, members: all.length }));
      if (notes.length > 0) digests.push({ memberId, notes });
    }
    return digests;
  };
}
