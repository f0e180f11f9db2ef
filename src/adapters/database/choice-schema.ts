/** The table of what members chose for themselves. */
export interface ChoiceSchema {
  readonly member_choices: MemberChoiceTable;
}

/** One row per member who chose a language or a time zone; null: as Slack's profile says. */
interface MemberChoiceTable {
  team_id: string;
  member_id: string;
  locale: 'ko' | 'en' | null;
  time_zone: string | null;
  changed_at: number;
}
