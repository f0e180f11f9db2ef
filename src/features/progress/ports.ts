/** Who agreed that their stars are shown to the group with their name. */
export interface ConsentStore {
  readonly members: (teamId: string) => Promise<ReadonlySet<string>>;
  readonly set: (teamId: string, memberId: string, given: boolean, at: number) => Promise<void>;
}
