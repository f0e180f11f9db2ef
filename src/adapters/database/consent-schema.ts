/** The table of consents. */
export interface ConsentSchema {
  readonly consents: ConsentTable;
}

/** One row per member who agreed that their stars are shown with their name; it goes when they take that back. */
interface ConsentTable {
  team_id: string;
  member_id: string;
  given_at: number;
}
