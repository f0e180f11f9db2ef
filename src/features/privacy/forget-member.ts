import type { NotePathsOf } from './export-member.ts';
import type { MemberDataStore } from './ports.ts';

export interface Forgotten {
  /** Rows deleted or rid of the member's id; 0 when nothing was stored (any more). */
  readonly rows: number;
  /** What stays: notes in the group's folder. */
  readonly notePaths: readonly string[];
}

export type ForgetMember = (teamId: string, memberId: string) => Promise<Forgotten>;

/** Deletes what is stored about a member. A second time finds nothing and does no harm. */
export function createForgetMember(deps: {
  readonly data: Pick<MemberDataStore, 'forget'>;
  readonly notePathsOf: NotePathsOf;
}): ForgetMember {
  return async (teamId, memberId) => {
    // Who wrote which note is known only until it is forgotten.
    const notePaths = await deps.notePathsOf(teamId, memberId);
    return { rows: await deps.data.forget(memberId), notePaths };
  };
}
