import type { DataSection } from '../../domain/privacy/data-section.ts';

/** Rows of one table that concern one member. Times are epoch milliseconds; JSON stands parsed. */
export interface MemberRecords {
  readonly section: DataSection;
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface MemberDataStore {
  /** Everything that is stored about a member, table by table; tables without a row of theirs are left out. */
  readonly records: (memberId: string) => Promise<readonly MemberRecords[]>;
  /** Deletes the member's own rows and takes their id out of all others, in one transaction; how many rows were concerned. */
  readonly forget: (memberId: string) => Promise<number>;
}
