import type { QuietHours } from '../../domain/schedule/reminders/quiet-hours.ts';

/** What somebody said about being reminded; see `ReminderWishes`, which also has what holds for this moment. */
export interface MemberWishes {
  readonly quietHours: QuietHours | null;
  /** `about` null: all reminders. */
  readonly snoozes: readonly { readonly about: string | null; readonly untilMs: number | null }[];
  readonly vacation: { readonly from: string; readonly to: string | null } | null;
  /** The country whose public holidays are kept free, such as `KR`; null: none's. */
  readonly holidays: string | null;
}

export interface ChannelWishes {
  readonly quietHours: QuietHours | null;
  /** Root messages a week on the tutor's own initiative; null: as many as come. */
  readonly weeklyLimit: number | null;
}
