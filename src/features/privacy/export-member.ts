import type { MemberDataStore, MemberRecords } from './ports.ts';

/** All that is known about a member, and what stands in files beside it. */
export interface MemberExport {
  readonly memberId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly records: readonly MemberRecords[];
  /** Notes in the group's folder whose author the member is; they are files of the group and not the tutor's. */
  readonly notePaths: readonly string[];
}

export type ExportMember = (teamId: string, memberId: string) => Promise<MemberExport>;

/** Paths of notes by a member; empty when they are nobody's author. */
export type NotePathsOf = (teamId: string, memberId: string) => Promise<readonly string[]>;

export function createExportMember(deps: {
  readonly data: Pick<MemberDataStore, 'records'>;
  readonly notePathsOf: NotePathsOf;
  readonly now: () => number;
}): ExportMember {
  return async (teamId, memberId) => ({
    memberId,
    at: deps.now(),
    records: await deps.data.records(memberId),
    notePaths: await deps.notePathsOf(teamId, memberId),
  });
}
