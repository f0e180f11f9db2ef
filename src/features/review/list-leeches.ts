import { ratings } from '../../domain/review/rating.ts';
import { countingEntries } from '../../domain/review/recall-entry.ts';
import type { ReviewStore } from './ports.ts';

/** A concept that several members have forgotten, without who they are. */
export interface Leech {
  readonly conceptId: string;
  /** How many members failed it. */
  readonly members: number;
}

/** Concepts that three or more members failed since an instant, most members first: something to talk about. */
export type ListLeeches = (teamId: string, sinceMs: number) => Promise<readonly Leech[]>;

/** Fewer may be one's bad day, and would tell who it was. */
const fewestMembers = 3;

export function createListLeeches(deps: { readonly reviews: Pick<ReviewStore, 'entriesSince'> }): ListLeeches {
  return async (teamId, sinceMs) => {
    const failed = new Map<string, Set<string>>();
    for (const { conceptId, memberId, rating } of countingEntries(await deps.reviews.entriesSince(teamId, sinceMs))) {
      if (rating !== ratings.again) continue;
      const members = failed.get(conceptId) ?? new Set();
      failed.set(conceptId, members.add(memberId));
    }
    return [...failed]
      .map(([conceptId, members]) => ({ conceptId, members: members.size }))
      .filter(({ members }) => members >= fewestMembers)
      .toSorted((a, b) => b.members - a.members || a.conceptId.localeCompare(b.conceptId));
  };
}
